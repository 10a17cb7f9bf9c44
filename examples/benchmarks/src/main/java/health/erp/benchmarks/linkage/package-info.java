/** How well and how fast entries of one person are found: files with a known truth, and invented people. */
@NullMarked
package health.erp.benchmarks.linkage;

import org.jspecify.annotations.NullMarked;
