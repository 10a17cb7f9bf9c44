package health.erp.lab.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Tests in the order of their codes.
 *
 * @param status only these; null for all
 * @param text found in the code or in the name, in small letters or capitals; null for any
 * @param after where the page before ended
 */
public record ListTests(
        @Nullable CatalogueStatus status,
        @Size(max = 60) @Nullable String text,
        @Nullable TestCode after,
        @Min(1) @Max(100) int size) {
    /** The first of those that can be ordered. */
    public static ListTests orderable(@Nullable String text) {
        return new ListTests(CatalogueStatus.ACTIVE, text, null, 100);
    }
}
