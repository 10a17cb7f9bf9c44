/**
 * Who may do what in a hospital: roles, and who is given them, where and for how long. Start at
 * {@link health.erp.core.access.Access}.
 *
 * <p>The modules say what there is to be allowed and what the standard roles have of it
 * ({@link health.erp.core.access.Permissions}); the hospital adds roles of its own.
 */
@NullMarked
package health.erp.core.access;

import org.jspecify.annotations.NullMarked;
