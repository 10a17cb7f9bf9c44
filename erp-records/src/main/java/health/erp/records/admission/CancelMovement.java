package health.erp.records.admission;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.EncounterId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The last movement was a mistake that left the bed alone: an admission (A11, A38), a leave (A52), a return (A53), an order
 * to discharge (A25).
 *
 * @param kind what it was, so that nobody cancels what somebody else has just noted
 */
public record CancelMovement(
        @NotNull EncounterId stay,
        int version,
        @NotNull MovementKind kind,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {
    public CancelMovement {
        if (kind == MovementKind.TRANSFER
                || kind == MovementKind.DISCHARGE
                || (kind != null && kind.cancels() != null)) {
            throw InvalidCommandException.of(
                    "kind",
                    "is what asks for a bed, or a cancellation; transfers and discharges are cancelled by their own command");
        }
    }
}
