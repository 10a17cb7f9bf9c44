package health.erp.records.prescription;

import health.erp.core.InvalidCommandException;
import health.erp.core.RequiresIdempotencyKey;
import health.erp.core.id.ItemId;
import health.erp.core.value.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Begins to hand out a prescribed drug: what is prepared is no longer there for others.
 *
 * @param item of the stock it is taken from; null if nobody keeps stock
 * @param answers to warnings shown before
 */
@RequiresIdempotencyKey
public record PrepareDispense(
        @NotNull PrescriptionId prescription,
        @NotNull Quantity quantity,
        @Nullable ItemId item,
        @NotNull @Size(max = 100) List<@Valid Answer> answers) {
    public PrepareDispense {
        if (quantity == null) {
            throw InvalidCommandException.of("quantity", "is missing");
        }
        Supply.mustBeCountable("quantity", quantity);
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    public static PrepareDispense of(PrescriptionId prescription, Quantity quantity) {
        return new PrepareDispense(prescription, quantity, null, List.of());
    }

    public PrepareDispense answering(List<Answer> said) {
        return new PrepareDispense(prescription, quantity, item, said);
    }
}
