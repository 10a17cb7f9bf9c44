/**
 * Releasing results nobody has to look at: a row of gates, each of which a result must be shown to pass. After the shape of CLSI
 * AUTO10 and AUTO15.
 *
 * <p>Start at {@link health.erp.lab.autoverification.RulePack}. Pure: of the same candidate the same pack decides the same, and
 * the trace tells what every gate said. Uses everything before it.
 */
@NullMarked
package health.erp.lab.autoverification;

import org.jspecify.annotations.NullMarked;
