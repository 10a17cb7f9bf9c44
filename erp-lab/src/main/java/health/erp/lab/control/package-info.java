/**
 * Whether an instrument tells the truth today: control materials of known value, measured beside the patients' specimens and
 * judged after Westgard.
 *
 * <p>Start at {@link health.erp.lab.control.ControlPlan}: it judges a run. A verdict is never that nothing was found wrong,
 * but that everything was looked at. {@link health.erp.lab.control.ControlGate} says whether patients' results may go out. Uses
 * {@code erp-core} only.
 */
// Rules as in Westgard et al., Clin Chem 1981;27:493, and PMC3909142, Table 1.
@NullMarked
package health.erp.lab.control;

import org.jspecify.annotations.NullMarked;
