package health.erp.records.admission;

import health.erp.core.id.EncounterId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Asks how long a stay had lasted by a moment. */
public record LengthOfStayAt(@NotNull EncounterId stay, @NotNull Instant at) {}
