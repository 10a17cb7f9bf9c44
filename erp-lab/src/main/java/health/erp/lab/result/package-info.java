/**
 * What was measured, what it means, and who answers for it. Start at {@link health.erp.lab.result.LabResults}.
 *
 * <p>A {@link health.erp.lab.result.TestRun} is an attempt at an ordered test; each thing said of its result is a
 * {@link health.erp.lab.result.ResultVersion}, written once with all it follows from. It leaves the laboratory by people
 * ({@link health.erp.lab.result.Verification}), or by rules that found nothing against it. Uses the catalogue, orders,
 * specimens and the pure rules.
 *
 * <p>Whatever changes results of an order is done one after the other. Locks are taken in one order everywhere in the
 * laboratory: what is known of the patient, the order, its tests, specimens, runs; of several of a kind by their ids. On MariaDB
 * what was looked at before the order was locked may be old, and is asked for again.
 */
@NullMarked
package health.erp.lab.result;

import org.jspecify.annotations.NullMarked;
