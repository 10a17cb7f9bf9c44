package health.erp.records.prescription;

import health.erp.core.InvalidCommandException;
import health.erp.records.drug.TeleRules.Consult;
import health.erp.records.drug.TeleRules.Mode;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * How the prescriber met the patient.
 *
 * @param mode of a consultation from afar; null in person
 */
public record Consultation(@NotNull Consult consult, @Nullable Mode mode) {
    public static final Consultation IN_PERSON = new Consultation(Consult.FIRST, null);

    public Consultation {
        if (consult == null) {
            throw InvalidCommandException.of("consultation.consult", "is missing");
        }
    }

    public static Consultation by(Mode mode, Consult consult) {
        return new Consultation(consult, mode);
    }
}
