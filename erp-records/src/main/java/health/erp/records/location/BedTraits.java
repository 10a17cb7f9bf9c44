package health.erp.records.location;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What a bed is like.
 *
 * @param bedClass what it is charged as: GENERAL, PRIVATE, ICU; a code of the hospital
 * @param isolation whether an infectious patient may lie here
 * @param capacity how many may share it on purpose: 2 for a mother and her baby. R-BED-6
 */
@Embeddable
@Access(AccessType.FIELD)
public record BedTraits(
        @NotNull
                @Pattern(regexp = "[A-Z][A-Z0-9_]{0,19}", message = "is a code such as GENERAL")
                @Column(name = "bed_class")
                String bedClass,
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "bed_sex") SexPolicy sex,
        @Column(name = "isolation") boolean isolation,
        @Min(1) @Max(4) @Column(name = "capacity") int capacity) {
    /** One patient, of a class, whoever it is. */
    public static BedTraits of(String bedClass) {
        return new BedTraits(bedClass, SexPolicy.ANY, false, 1);
    }
}
