package health.erp.records.appointment;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.LocationId;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.Span;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks when a service can be booked.
 *
 * @param anyOf one of these is needed, such as any of the physicians
 * @param allOf each of these is needed besides, such as the ultrasound room
 * @param location where; null for anywhere, with all in one place
 * @param span at most 92 days
 */
public record SearchFreeSlots(
        @NotNull ServiceId service,
        @Size(max = 50) List<@NotNull ResourceId> anyOf,
        @Size(max = 10) List<@NotNull ResourceId> allOf,
        @Nullable LocationId location,
        @NotNull Span span,
        @Min(1) @Max(SearchFreeSlots.MOST) int size) {
    public static final int MOST = 10_000;
    private static final Duration LONGEST = Duration.ofDays(92);

    public SearchFreeSlots {
        anyOf = anyOf == null ? List.of() : List.copyOf(anyOf);
        allOf = allOf == null ? List.of() : List.copyOf(allOf);
        if (anyOf.isEmpty() && allOf.isEmpty()) {
            throw InvalidCommandException.of("anyOf", "or allOf must name a resource");
        }
        if (span != null && span.length().compareTo(LONGEST) > 0) {
            throw InvalidCommandException.of("span", "is longer than 92 days");
        }
    }

    public static SearchFreeSlots anyOf(ServiceId service, List<ResourceId> resources, Span span, int size) {
        return new SearchFreeSlots(service, resources, List.of(), null, span, size);
    }

    public static SearchFreeSlots allOf(ServiceId service, List<ResourceId> resources, Span span, int size) {
        return new SearchFreeSlots(service, List.of(), resources, null, span, size);
    }
}
