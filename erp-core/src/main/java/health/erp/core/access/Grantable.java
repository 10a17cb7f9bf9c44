package health.erp.core.access;

import health.erp.core.Permission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A role as somebody may be given it: a standard one, or one of the hospital's own. */
record Grantable(RoleName name, @Nullable Role own, Set<Permission> permissions) {}
