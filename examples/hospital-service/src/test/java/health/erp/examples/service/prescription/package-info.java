/** Tests of {@link health.erp.examples.service.prescription}. */
@NullMarked
package health.erp.examples.service.prescription;

import org.jspecify.annotations.NullMarked;
