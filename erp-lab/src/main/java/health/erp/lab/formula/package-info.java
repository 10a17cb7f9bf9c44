/**
 * Results that are calculated from others: the filtration of the kidneys, LDL cholesterol, the anion gap.
 *
 * <p>Start at {@link health.erp.lab.formula.Formula}; {@link health.erp.lab.formula.FormulaBook} holds the ones that come with the
 * house, and a host adds its own. {@link health.erp.lab.formula.CalculationPlan} refuses tests that are calculated from themselves.
 * Uses {@code unit}, {@code value} and {@code interval}.
 */
@NullMarked
package health.erp.lab.formula;

import org.jspecify.annotations.NullMarked;
