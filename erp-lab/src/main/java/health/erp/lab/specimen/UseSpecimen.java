package health.erp.lab.specimen;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/** Some of a tube is used up, in millilitres. */
public record UseSpecimen(
        @NotNull SpecimenId specimen, @NotNull @Positive @Digits(integer = 8, fraction = 4) BigDecimal millilitres) {}
