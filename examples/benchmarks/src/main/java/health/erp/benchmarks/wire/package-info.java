/** How fast messages of analyzers are read, and what they weigh in memory, beside the object tree of HAPI. */
@NullMarked
package health.erp.benchmarks.wire;

import org.jspecify.annotations.NullMarked;
