package health.erp.records.appointment;

import jakarta.validation.constraints.NotNull;

/** Asks for a series with all of its appointments. */
public record FindSeries(@NotNull SeriesId series) {}
