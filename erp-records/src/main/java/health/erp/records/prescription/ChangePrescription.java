package health.erp.records.prescription;

import health.erp.core.InvalidCommandException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Holds, resumes, stops or cancels a prescription, or says that it never was one. */
public record ChangePrescription(
        @NotNull PrescriptionId prescription,
        int version,
        @NotNull Change change,
        @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {
    /** What is to be done with it. */
    public enum Change {
        /** Not to be taken for now. */
        HOLD,
        RESUME,
        /** No longer to be taken. */
        STOP,
        /** Not to be handed out; only before anything was. */
        CANCEL,
        /** Written for the wrong patient, or by mistake. */
        ENTER_IN_ERROR
    }

    public ChangePrescription {
        if (change == null) {
            throw InvalidCommandException.of("change", "is missing");
        }
    }
}
