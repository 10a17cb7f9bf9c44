/**
 * What analyzers, wards and other laboratories send and ask: kept before it is acknowledged, applied once, and where it cannot
 * be applied held until somebody has looked.
 *
 * <p>Start at {@link health.erp.lab.analyzer.InboundMessages}. A channel says who sends on it and what its codes mean; the
 * ledger keeps every message as it came; of each observation it is known whether it was applied, held or refused, and why.
 * Uses every activity before it.
 */
@NullMarked
package health.erp.lab.analyzer;

import org.jspecify.annotations.NullMarked;
