package health.erp.examples.service.access;

import health.erp.core.access.StandardRole;
import health.erp.core.id.StaffId;
import java.util.Set;

/** Somebody who works in a hospital. */
public record Colleague(StaffId id, String name, Set<StandardRole> roles) {}
