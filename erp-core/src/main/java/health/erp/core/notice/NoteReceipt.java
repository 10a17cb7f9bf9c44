package health.erp.core.notice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Notes what a provider says of a notice it has taken.
 *
 * @param refused null when it arrived; otherwise a code why it never will, and the next channel is tried
 */
public record NoteReceipt(@NotNull NoticeId notice, @Size(min = 1, max = 80) @Nullable String refused) {}
