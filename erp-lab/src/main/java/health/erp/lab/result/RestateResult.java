package health.erp.lab.result;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Says something else of a result than its value.
 *
 * @param as how
 * @param comment the words that are added; only where words are added
 */
public record RestateResult(
        @Valid @NotNull Chosen result,
        @NotNull How as,
        @Nullable @Size(max = 2_000) @Pattern(regexp = "[\\P{Cc}\\n\\t]*", message = "contains control characters")
                String comment,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {
    /** The ways. */
    public enum How {
        /** Words are added to what was released. */
        APPENDED,

        /** It was looked at again, and is right. */
        CONFIRMED,

        /** It cannot be obtained after all; nothing was released. */
        CANCELLED,

        /** It is of another patient or specimen. */
        ENTERED_IN_ERROR
    }

    public static RestateResult of(ResultView seen, How how, String reason) {
        return new RestateResult(Chosen.of(seen), how, null, reason);
    }

    public static RestateResult adding(ResultView seen, String words, String reason) {
        return new RestateResult(Chosen.of(seen), How.APPENDED, words, reason);
    }

    @AssertTrue(message = "must be given where words are added, and only there")
    boolean isCommentFitting() {
        return as == null || (as == How.APPENDED) == (comment != null && !comment.isBlank());
    }
}
