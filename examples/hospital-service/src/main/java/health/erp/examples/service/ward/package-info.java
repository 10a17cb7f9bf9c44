/** Wards and beds, and who lies in them, over HTTP and as it happens. Start at {@link health.erp.examples.service.ward.BoardApi}. */
@NullMarked
package health.erp.examples.service.ward;

import org.jspecify.annotations.NullMarked;
