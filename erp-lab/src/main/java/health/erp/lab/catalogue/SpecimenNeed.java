package health.erp.lab.catalogue;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a test is measured in.
 *
 * @param type code of the specimen, of HL7 table 0487: {@code SER}, {@code BLD}, {@code UR}
 * @param container code of the tube: {@code SST}, {@code EDTA}
 * @param millilitres the least it takes, of what is drawn
 * @param stable how long after it was taken it can still be measured; null where nobody has said
 */
public record SpecimenNeed(
        @NotNull @Pattern(regexp = CODE) String type,
        @NotNull @Pattern(regexp = CODE) String container,
        @NotNull @Positive @Digits(integer = 8, fraction = 4) BigDecimal millilitres,
        @Nullable Duration stable) {
    private static final String CODE = "[A-Z0-9][A-Z0-9._-]{0,19}";

    /** {@code of("SER", "SST", "0.5")} */
    public static SpecimenNeed of(String type, String container, String millilitres) {
        return new SpecimenNeed(type, container, new BigDecimal(millilitres), null);
    }

    public SpecimenNeed stableFor(Duration time) {
        return new SpecimenNeed(type, container, millilitres, time);
    }
}
