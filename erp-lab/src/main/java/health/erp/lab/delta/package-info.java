/**
 * Comparing a result with the patient's last: a change nobody's body makes in that time is a sign of another patient's blood.
 *
 * <p>Start at {@link health.erp.lab.delta.DeltaRule}. {@link health.erp.lab.delta.SpecimenDelta} looks at all results of a specimen at once.
 * Uses {@code unit} and {@code value}.
 */
@NullMarked
package health.erp.lab.delta;

import org.jspecify.annotations.NullMarked;
