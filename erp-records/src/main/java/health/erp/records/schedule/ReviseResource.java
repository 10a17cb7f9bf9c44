package health.erp.records.schedule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Changes the working hours of a resource; who is booked outside of them goes to the work list. */
public record ReviseResource(
        @NotNull ResourceId resource,
        int version,
        @NotBlank @Size(max = 200) String name,
        @Min(1) @Max(1000) int capacity,
        @NotNull @Valid Calendar calendar) {}
