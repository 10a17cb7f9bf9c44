/** Breaking the glass and its review, over HTTP. Start at {@link health.erp.examples.service.emergency.EmergencyApi}. */
@NullMarked
package health.erp.examples.service.emergency;

import org.jspecify.annotations.NullMarked;
