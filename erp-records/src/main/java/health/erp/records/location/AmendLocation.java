package health.erp.records.location;

import health.erp.core.id.LocationId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A place is called or is like this from now on. What it is and where it lies stays; so does a bed's capacity. */
public record AmendLocation(
        @NotNull LocationId location,
        int version,
        @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters") String name,
        @Nullable @Valid WardTraits wardTraits,
        @Nullable @Valid BedTraits bedTraits) {}
