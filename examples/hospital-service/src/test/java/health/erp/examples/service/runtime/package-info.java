/** Tests of runtime. */
@NullMarked
package health.erp.examples.service.runtime;

import org.jspecify.annotations.NullMarked;
