/** Tests of {@link health.erp.examples.service.duplicate}. */
@NullMarked
package health.erp.examples.service.duplicate;

import org.jspecify.annotations.NullMarked;
