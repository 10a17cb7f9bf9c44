package health.erp.tenancy.leaving;

import health.erp.core.InvalidCommandException;
import java.time.Duration;
import java.time.Period;

/**
 * What a hospital and the law are given time for.
 *
 * @param waiting how long after the hospital agreed its rows and keys are still there
 * @param clinicalRetention how long records of patients are kept here after the last of them was touched, if the hospital
 *     did not take them along: three years by the IMC Regulations 2002, 1.3.1
 */
public record LeavingRules(Duration waiting, Period clinicalRetention) {
    public static final LeavingRules USUAL = new LeavingRules(Duration.ofDays(30), Period.ofYears(3));

    public LeavingRules {
        if (waiting.isNegative()) {
            throw InvalidCommandException.of("waiting", "is negative");
        }
        if (clinicalRetention.isNegative()) {
            throw InvalidCommandException.of("clinicalRetention", "is negative");
        }
    }
}
