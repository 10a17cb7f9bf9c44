package health.erp.records.prescription;

import health.erp.core.RequiresIdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Gives the patient what was prepared. It is checked again, for much may have become known meanwhile; what was answered
 * when it was prepared counts.
 */
@RequiresIdempotencyKey
public record HandOut(@NotNull DispenseId dispense, @NotNull @Size(max = 100) List<@Valid Answer> answers) {
    public HandOut {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    public static HandOut of(DispenseId dispense) {
        return new HandOut(dispense, List.of());
    }
}
