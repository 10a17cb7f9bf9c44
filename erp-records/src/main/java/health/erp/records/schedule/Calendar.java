package health.erp.records.schedule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;

/**
 * The working hours of a resource, told in local time.
 *
 * @param zone IANA zone its clocks hang in; the local time is kept when they change
 */
public record Calendar(
        @NotNull ZoneId zone,
        @NotNull GapPolicy gaps,
        @NotNull @Size(max = 50) List<@Valid Availability> availability) {
    public Calendar {
        availability = availability == null ? List.of() : List.copyOf(availability);
    }

    public static Calendar of(ZoneId zone, Availability... availability) {
        return new Calendar(zone, GapPolicy.SHIFT, List.of(availability));
    }
}
