package health.erp.records.observation;

import java.time.Instant;

/** A place in a series: after this value. */
public record SeriesPlace(Instant takenAt, ObservationId observation) {}
