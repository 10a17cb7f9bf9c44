/**
 * Telling whoever asked what was found. Start at {@link health.erp.lab.report.LabReports}.
 *
 * <p>A report is of one order; each time it goes out it says more, or says otherwise and shows what it said before. What went
 * out is kept to the letter. {@link health.erp.lab.report.CumulativeReports} lay results of a patient side by side. Uses the
 * catalogue, orders, specimens and results.
 */
@NullMarked
package health.erp.lab.report;

import org.jspecify.annotations.NullMarked;
