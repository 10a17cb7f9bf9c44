package health.erp.lab.critical;

import health.erp.core.id.StaffId;
import health.erp.lab.result.ResultVersion;
import health.erp.lab.result.TestRun;

/** A result and who asked for it. */
record DeclaredRow(TestRun run, ResultVersion version, StaffId requester) {}
