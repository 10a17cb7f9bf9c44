package health.erp.records.appointment;

import health.erp.core.id.LocationId;
import health.erp.records.schedule.ResourceId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Agrees a time for an occurrence of a series that could not be booked with the others.
 *
 * @param recurrence when the rule has it
 * @param start null for when the series has it
 * @param resources empty for those of the series
 */
public record BookOccurrence(
        @NotNull SeriesId series,
        @NotNull LocalDateTime recurrence,
        @Nullable Instant start,
        @Size(max = BookAppointment.MOST_RESOURCES) List<@NotNull ResourceId> resources,
        @Nullable LocationId location) {
    public BookOccurrence {
        resources = resources == null ? List.of() : List.copyOf(resources);
    }

    /** When, where and with whom the series has it. */
    public static BookOccurrence usual(SeriesView series, LocalDateTime recurrence) {
        return new BookOccurrence(series.id(), recurrence, null, List.of(), series.location());
    }
}
