/** Tests of ward. */
@NullMarked
package health.erp.examples.service.ward;

import org.jspecify.annotations.NullMarked;
