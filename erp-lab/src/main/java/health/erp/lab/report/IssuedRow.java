package health.erp.lab.report;

/** A report and what it says now. */
record IssuedRow(DiagnosticReport report, ReportVersion version) {}
