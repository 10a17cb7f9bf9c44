package health.erp.lab.quality;

/** A point and the run it belongs to. */
record ChartRow(LoggedPoint point, LoggedRun run) {}
