package health.erp.records.prescription;

import health.erp.core.InvalidCommandException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Packs what was prepared, or ends it; what was ended may be handed out by others again. */
public record ChangeDispense(
        @NotNull DispenseId dispense,
        int version,
        @NotNull Change change,
        @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {
    /** What is to be done with it. */
    public enum Change {
        BEGIN,
        /** The patient does not want it. */
        DECLINE,
        /** It cannot be handed out. */
        STOP
    }

    public ChangeDispense {
        if (change == null) {
            throw InvalidCommandException.of("change", "is missing");
        }
    }
}
