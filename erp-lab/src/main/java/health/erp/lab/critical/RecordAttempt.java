package health.erp.lab.critical;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Puts on record that somebody was told of a critical result, or was not.
 *
 * @param version of the view that was looked at
 * @param recipient who it was, by name or place
 * @param at when; null for now
 * @param readBack whether they repeated the result, and it was right
 */
public record RecordAttempt(
        @NotNull CriticalCallId call,
        int version,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String recipient,
        @NotNull RecipientRole role,
        @NotNull CallChannel channel,
        @NotNull AttemptOutcome outcome,
        boolean readBack,
        @Nullable Instant at,
        @Nullable @Size(max = 500) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters") String note) {
    /** Somebody was told on the telephone, and read it back. */
    public static RecordAttempt readBack(CriticalCallView call, String recipient, RecipientRole role) {
        return new RecordAttempt(
                call.id(),
                call.version(),
                recipient,
                role,
                CallChannel.PHONE,
                AttemptOutcome.REACHED,
                true,
                null,
                null);
    }

    /** Nobody answered the telephone. */
    public static RecordAttempt inVain(CriticalCallView call, String recipient, RecipientRole role) {
        return new RecordAttempt(
                call.id(),
                call.version(),
                recipient,
                role,
                CallChannel.PHONE,
                AttemptOutcome.NOT_REACHED,
                false,
                null,
                null);
    }
}
