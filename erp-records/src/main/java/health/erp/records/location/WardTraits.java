package health.erp.records.location;

import health.erp.core.InvalidCommandException;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Whom a ward is meant for.
 *
 * @param fromAge in completed years
 * @param toAge in completed years, inclusive
 */
@Embeddable
@Access(AccessType.FIELD)
public record WardTraits(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "ward_sex") SexPolicy sex,
        @Min(0) @Max(WardTraits.OLDEST) @Column(name = "from_age") int fromAge,
        @Min(0) @Max(WardTraits.OLDEST) @Column(name = "to_age") int toAge) {
    static final int OLDEST = 150;

    /** For everybody. */
    public static final WardTraits OPEN = new WardTraits(SexPolicy.ANY, 0, OLDEST);

    public WardTraits {
        if (fromAge > toAge) {
            throw InvalidCommandException.of("wardTraits.fromAge", "must not be above toAge");
        }
    }
}
