package health.erp.records.prescription;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Makes a draft an order, if nothing speaks against it that was not answered.
 *
 * @param answers to warnings shown before; none the first time
 */
public record SignPrescription(
        @NotNull PrescriptionId prescription,
        int version,
        @NotNull @Valid Prescriber prescriber,
        @NotNull @Valid Consultation consultation,
        @NotNull @Size(max = 100) List<@Valid Answer> answers) {
    public SignPrescription {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    public SignPrescription answering(List<Answer> said) {
        return new SignPrescription(prescription, version, prescriber, consultation, said);
    }
}
