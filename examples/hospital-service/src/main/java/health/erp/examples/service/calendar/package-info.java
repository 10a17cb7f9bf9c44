/** Services, calendars and appointments over HTTP. Start at {@link health.erp.examples.service.calendar.AppointmentApi}. */
@NullMarked
package health.erp.examples.service.calendar;

import org.jspecify.annotations.NullMarked;
