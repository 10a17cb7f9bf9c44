package health.erp.lab.report;

import health.erp.lab.result.ResultVersion;
import health.erp.lab.result.TestRun;

/** A result that is out, and what it says. */
record TrendRow(TestRun run, ResultVersion version) {}
