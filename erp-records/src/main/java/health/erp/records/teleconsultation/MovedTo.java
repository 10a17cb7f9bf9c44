package health.erp.records.teleconsultation;

import health.erp.records.appointment.AppointmentId;
import health.erp.records.schedule.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code appointment.scheduled}, as far as it took the place of another. */
public record MovedTo(AppointmentId appointment, @Nullable AppointmentId previous, Instant start, Instant end) {
    Span span() {
        return new Span(start, end);
    }
}
