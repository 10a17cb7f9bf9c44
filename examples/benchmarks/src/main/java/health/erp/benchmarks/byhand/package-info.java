/**
 * The same work as a good engineer writes it without us: prepared statements, one after the other, in one transaction
 * that is bound to the hospital, leaving the same rows.
 */
@NullMarked
package health.erp.benchmarks.byhand;

import org.jspecify.annotations.NullMarked;
