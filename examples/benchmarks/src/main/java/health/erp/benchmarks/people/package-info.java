/** Invented people, always the same ones, and the bulk load that puts a million of them into the register. */
@NullMarked
package health.erp.benchmarks.people;

import org.jspecify.annotations.NullMarked;
