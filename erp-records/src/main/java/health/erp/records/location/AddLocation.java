package health.erp.records.location;

import health.erp.core.id.LocationId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A place comes into use.
 *
 * @param inside where it lies; null for a site
 * @param wardTraits of a ward, and only of one
 * @param bedTraits of a bed, and only of one
 */
public record AddLocation(
        @NotNull LocationKind kind,
        @Nullable LocationId inside,
        @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters") String name,
        @Nullable @Valid WardTraits wardTraits,
        @Nullable @Valid BedTraits bedTraits) {
    public static AddLocation site(String name) {
        return new AddLocation(LocationKind.SITE, null, name, null, null);
    }

    public static AddLocation building(LocationId site, String name) {
        return new AddLocation(LocationKind.BUILDING, site, name, null, null);
    }

    public static AddLocation ward(LocationId inside, String name, WardTraits traits) {
        return new AddLocation(LocationKind.WARD, inside, name, traits, null);
    }

    public static AddLocation room(LocationId ward, String name) {
        return new AddLocation(LocationKind.ROOM, ward, name, null, null);
    }

    public static AddLocation bed(LocationId room, String name, BedTraits traits) {
        return new AddLocation(LocationKind.BED, room, name, null, traits);
    }
}
