package health.erp.lab.critical;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * After how long an open call is escalated, breaches what was promised, and is overdue.
 *
 * <p>CAP's Q-Probes find 15 to 30 minutes for inpatients; CLSI GP47 at most an hour. Biochemia Medica 2017;27(3):707.
 */
public record CriticalTimes(Duration escalate, Duration breach, Duration hard) {
    public static final CriticalTimes STANDARD =
            new CriticalTimes(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofMinutes(60));

    public CriticalTimes {
        if (escalate.isNegative()
                || escalate.isZero()
                || breach.compareTo(escalate) <= 0
                || hard.compareTo(breach) <= 0) {
            throw new IllegalArgumentException(
                    "A call has to be escalated (%s) before it breaches (%s), and that before it is overdue (%s)."
                            .formatted(escalate, breach, hard));
        }
    }

    /** What comes after this; nothing after the last. */
    Optional<EscalationStep> after(EscalationStep step) {
        return switch (step) {
            case DETECTED -> Optional.of(EscalationStep.ESCALATED);
            case ESCALATED -> Optional.of(EscalationStep.BREACHED);
            case BREACHED -> Optional.of(EscalationStep.OVERDUE);
            case OVERDUE -> Optional.empty();
        };
    }

    Instant due(Instant detected, EscalationStep step) {
        return switch (step) {
            case DETECTED -> detected;
            case ESCALATED -> detected.plus(escalate);
            case BREACHED -> detected.plus(breach);
            case OVERDUE -> detected.plus(hard);
        };
    }
}
