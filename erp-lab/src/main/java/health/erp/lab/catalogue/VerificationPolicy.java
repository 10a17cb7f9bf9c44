package health.erp.lab.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How many people look at a result before it goes out. I3
 *
 * @param steps 1 for the technical verification alone, 2 for the medical one besides
 * @param sameValidatorAllowed whether one person may do both
 */
public record VerificationPolicy(@Min(1) @Max(2) int steps, boolean sameValidatorAllowed) {
    /** Two people, each for themselves. */
    public static final VerificationPolicy TWO_PEOPLE = new VerificationPolicy(2, false);

    public static final VerificationPolicy ONE_STEP = new VerificationPolicy(1, true);
}
