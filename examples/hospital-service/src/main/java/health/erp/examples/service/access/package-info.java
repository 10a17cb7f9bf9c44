/** Who is calling: staff, their roles in each hospital, signing in, and the {@code Caller} of a request. Start at {@link health.erp.examples.service.access.Roles}. */
@NullMarked
package health.erp.examples.service.access;

import org.jspecify.annotations.NullMarked;
