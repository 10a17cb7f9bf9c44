package health.erp.records.schedule;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.LocationId;
import health.erp.core.id.StaffId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody or something be booked.
 *
 * @param staff of a practitioner, and only of one
 * @param location of a room, where the hospital's map has it
 * @param capacity how many appointments at once at most
 */
public record DefineResource(
        @NotNull ResourceKind kind,
        @NotBlank @Size(max = 200) String name,
        @Nullable StaffId staff,
        @Nullable LocationId location,
        @Min(1) @Max(1000) int capacity,
        @NotNull @Valid Calendar calendar) {
    public DefineResource {
        if ((kind == ResourceKind.PRACTITIONER) != (staff != null)) {
            throw InvalidCommandException.of("staff", "is given for a practitioner, and only for one");
        }
    }

    public static DefineResource practitioner(StaffId staff, String name, Calendar calendar) {
        return new DefineResource(ResourceKind.PRACTITIONER, name, staff, null, 1, calendar);
    }

    public static DefineResource room(String name, int capacity, Calendar calendar) {
        return new DefineResource(ResourceKind.ROOM, name, null, null, capacity, calendar);
    }

    public static DefineResource device(String name, Calendar calendar) {
        return new DefineResource(ResourceKind.DEVICE, name, null, null, 1, calendar);
    }
}
