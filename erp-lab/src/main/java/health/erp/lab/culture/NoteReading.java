package health.erp.lab.culture;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what is seen on the media now.
 *
 * @param gram what a Gram stain showed, if one was made: gram-negative rods
 */
public record NoteReading(
        @NotNull CultureId culture,
        @NotNull Growth growth,
        @Nullable @Size(max = 500) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters") String gram,
        @Nullable @Size(max = 1000) @Pattern(regexp = "[\\P{Cc}\\n\\t]*", message = "contains control characters")
                String finding) {}
