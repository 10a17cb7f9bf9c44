package health.erp.records.appointment;

import static health.erp.records.appointment.AnAppointment.INDIA;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.PatientId;
import health.erp.records.appointment.SeriesOutcome.Agreed;
import health.erp.records.appointment.SeriesOutcome.NotAgreed;
import health.erp.records.appointment.SeriesOutcome.Refused;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceTerms;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** A patient who comes again and again, by the clocks of India. */
final class ASeries {
    final AnAppointment desk;
    final RecurringAppointments recurring;
    final PatientId lata;
    final ResourceId therapist;
    final ServiceId therapy;

    ASeries(AnAppointment desk) {
        this.desk = desk;
        this.recurring = desk.records.recurringAppointments();
        this.lata = desk.patient();
        this.therapist = desk.doctor();
        this.therapy = desk.service(ServiceTerms.of(30));
    }

    BookSeries wish(Instant start, String rule, Completeness completeness) {
        return wish(lata, therapy, start, rule, completeness);
    }

    BookSeries wish(PatientId patient, ServiceId service, Instant start, String rule, Completeness completeness) {
        return new BookSeries(patient, service, List.of(therapist), start, rule, INDIA, null, null, null, completeness);
    }

    SeriesOutcome book(BookSeries command) {
        return recurring.book(desk.anew(), command);
    }

    /** All of them. */
    Agreed booked(Instant start, String rule) {
        return agreed(book(wish(start, rule, Completeness.ALL_OR_NOTHING)));
    }

    SeriesOutcome move(AppointmentView appointment, SeriesScope scope, Instant start) {
        return recurring.reschedule(desk.clerk, RescheduleOccurrences.to(appointment, scope, start));
    }

    WholeSeries whole(SeriesId series) {
        return recurring.find(desk.clerk, new FindSeries(series));
    }

    AppointmentView appointment(AppointmentView seen) {
        return desk.records.appointments().find(desk.clerk, new FindAppointment(seen.id()));
    }

    static Agreed agreed(SeriesOutcome outcome) {
        assertThat(outcome).isInstanceOf(Agreed.class);
        return (Agreed) outcome;
    }

    static List<Refused> refused(SeriesOutcome outcome) {
        assertThat(outcome).isInstanceOf(NotAgreed.class);
        return ((NotAgreed) outcome).refused();
    }

    /** What the clock shows when they begin. */
    static List<String> clock(List<AppointmentView> appointments) {
        return appointments.stream()
                .map(a -> LocalDateTime.ofInstant(a.planned().start(), INDIA).toString())
                .toList();
    }

    static List<LocalDateTime> recurrences(List<AppointmentView> appointments) {
        return appointments.stream().map(AppointmentView::recurrence).toList();
    }
}
