package health.erp.lab.culture;

import jakarta.validation.constraints.NotNull;

/** Asks for a culture with what grew and what helps against it. */
public record FindCulture(@NotNull CultureId culture) {}
