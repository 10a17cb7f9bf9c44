package health.erp.records.admission;

import health.erp.core.id.LocationId;
import jakarta.validation.constraints.NotNull;

/** Asks how long those who lie in a ward have been in the hospital. */
public record LengthsOfStayIn(@NotNull LocationId ward) {}
