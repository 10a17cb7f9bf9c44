package health.erp.records.admission;

import health.erp.core.id.EncounterId;
import java.time.Duration;

/**
 * How long a stay had lasted.
 *
 * @param nights midnights of the hospital the patient was there
 */
public record LengthOfStayView(EncounterId stay, Duration duration, int nights) {}
