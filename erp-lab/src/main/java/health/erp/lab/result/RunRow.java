package health.erp.lab.result;

/** A run and what its result says now. */
record RunRow(TestRun run, ResultVersion version) {}
