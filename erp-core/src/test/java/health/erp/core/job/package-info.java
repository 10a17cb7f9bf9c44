/** Tests of work done later. */
@NullMarked
package health.erp.core.job;

import org.jspecify.annotations.NullMarked;
