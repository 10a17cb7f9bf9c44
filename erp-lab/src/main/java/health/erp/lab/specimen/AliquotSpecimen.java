package health.erp.lab.specimen;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * Some of a tube is given to others.
 *
 * @param container code of the tubes
 * @param millilitres how much goes into each
 */
public record AliquotSpecimen(
        @NotNull SpecimenId specimen,
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9._-]{0,19}") String container,
        @NotEmpty @Size(max = 50) List<@NotNull @Positive @Digits(integer = 8, fraction = 4) BigDecimal> millilitres) {}
