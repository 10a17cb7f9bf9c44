/**
 * What a patient reacts to, so that nobody gives it again.
 *
 * <p>Start at {@link health.erp.records.allergy.Allergies}. The list of a patient is in one of three states: nobody has
 * asked yet, the patient has no known allergies, or there are some. Whoever prescribes asks with {@code against}.
 */
@NullMarked
package health.erp.records.allergy;

import org.jspecify.annotations.NullMarked;
