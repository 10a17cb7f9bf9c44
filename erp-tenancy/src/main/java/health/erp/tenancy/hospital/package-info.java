/**
 * The register of hospitals: which there are, what they are allowed, and where their rows lie.
 *
 * <p>Start at {@link health.erp.tenancy.hospital.Hospitals}. The register belongs to the operator, who is a hospital too;
 * a hospital is made in named steps, stays routable while it is suspended, and is never deleted from the register.
 */
@NullMarked
package health.erp.tenancy.hospital;

import org.jspecify.annotations.NullMarked;
