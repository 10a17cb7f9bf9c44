package health.erp.examples.service.access;

import health.erp.core.access.StandardRole;
import java.util.Set;

/** What somebody is in one hospital. */
public record Assignment(Hospital hospital, Set<StandardRole> roles) {}
