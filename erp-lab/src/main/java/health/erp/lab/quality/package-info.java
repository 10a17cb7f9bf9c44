/**
 * Whether the instruments tell the truth today: what is measured where, by which controls, and what these have shown.
 *
 * <p>Start at {@link health.erp.lab.quality.QualityControl}. How a test is controlled on an instrument is agreed in
 * {@link health.erp.lab.quality.ControlPlans}; each run is judged when it is entered, and neither the run nor what was decided is
 * changed afterwards. {@link health.erp.lab.quality.QualityGate} tells other activities whether a result may go out: only if
 * that was proven. The rules are those of {@code control}.
 */
@NullMarked
package health.erp.lab.quality;

import org.jspecify.annotations.NullMarked;
