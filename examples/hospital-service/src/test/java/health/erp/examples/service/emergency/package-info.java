/** Tests of emergency. */
@NullMarked
package health.erp.examples.service.emergency;

import org.jspecify.annotations.NullMarked;
