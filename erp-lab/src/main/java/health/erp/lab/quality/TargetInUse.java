package health.erp.lab.quality;

/** What is expected at a level, and of which lot. */
record TargetInUse(ControlTarget target, ControlLot lot) {}
