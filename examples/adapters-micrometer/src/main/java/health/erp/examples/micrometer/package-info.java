/** What the runtime does, for whatever a host measures and traces with through Micrometer. */
@NullMarked
package health.erp.examples.micrometer;

import org.jspecify.annotations.NullMarked;
