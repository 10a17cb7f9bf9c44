/** A sample module whose events are heard: beds are made, and each time the linen is counted. */
@NullMarked
package health.erp.core.ward;

import org.jspecify.annotations.NullMarked;
