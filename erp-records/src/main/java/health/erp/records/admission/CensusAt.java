package health.erp.records.admission;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Asks how many patients lay in the wards at a moment. R-BED-7 */
public record CensusAt(@NotNull Instant at) {}
