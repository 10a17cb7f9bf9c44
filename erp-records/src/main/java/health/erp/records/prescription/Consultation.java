package health.erp.records.prescription;

import health.erp.core.InvalidCommandException;
import health.erp.records.drug.TeleRules.Consult;
import health.erp.records.drug.TeleRules.Mode;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the prescriber met the patient, and what was known then that the record does not have.
 *
 * @param mode of a consultation from afar; null in person
 * @param filtration estimated by the laboratory, in mL/min/1.73m2; null if nobody measured it lately
 * @param pregnant null if nobody asked; then the problem list counts
 */
public record Consultation(
        @NotNull Consult consult, @Nullable Mode mode, @Nullable BigDecimal filtration, @Nullable Boolean pregnant) {
    public static final Consultation IN_PERSON = new Consultation(Consult.FIRST, null, null, null);

    private static final BigDecimal MOST = BigDecimal.valueOf(300);

    public Consultation {
        if (consult == null) {
            throw InvalidCommandException.of("consultation.consult", "is missing");
        }
        if (filtration != null && (filtration.signum() < 0 || filtration.compareTo(MOST) > 0)) {
            throw InvalidCommandException.of("consultation.filtration", "must lie between 0 and 300 mL/min/1.73m2");
        }
    }

    public static Consultation by(Mode mode, Consult consult) {
        return new Consultation(consult, mode, null, null);
    }

    public Consultation filtering(BigDecimal perMinute) {
        return new Consultation(consult, mode, perMinute, pregnant);
    }

    public Consultation ofPregnant(boolean isPregnant) {
        return new Consultation(consult, mode, filtration, isPregnant);
    }
}
