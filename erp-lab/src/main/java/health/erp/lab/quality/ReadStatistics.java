package health.erp.lab.quality;

import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;

/** Asks what the controls of a test gave in a month, by the hospital's calendar. */
public record ReadStatistics(@NotNull ControlledTestId controlled, @NotNull YearMonth month) {}
