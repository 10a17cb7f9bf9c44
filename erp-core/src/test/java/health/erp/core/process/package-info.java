/** Tests of work of several steps. */
@NullMarked
package health.erp.core.process;

import org.jspecify.annotations.NullMarked;
