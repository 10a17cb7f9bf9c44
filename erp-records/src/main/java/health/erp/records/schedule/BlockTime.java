package health.erp.records.schedule;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Takes time out of a calendar.
 *
 * @param resource null for every resource of the hospital, as on a public holiday
 * @param source what whoever enters it knows it by, such as the id of an application for leave; while one is in force, the
 *     same source enters no second
 */
public record BlockTime(
        @Nullable ResourceId resource,
        @NotNull BlockKind kind,
        @NotNull Span span,
        @Nullable @Size(max = 80) String source) {
    public static BlockTime leave(ResourceId resource, Span span) {
        return new BlockTime(resource, BlockKind.LEAVE, span, null);
    }

    public static BlockTime holiday(Span span) {
        return new BlockTime(null, BlockKind.HOLIDAY, span, null);
    }
}
