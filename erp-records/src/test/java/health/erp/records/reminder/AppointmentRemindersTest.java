package health.erp.records.reminder;

import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static health.erp.records.appointment.AnAppointment.at;
import static health.erp.records.appointment.AnAppointment.between;
import static health.erp.records.appointment.AnAppointment.wish;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.BackgroundWork;
import health.erp.core.Erp;
import health.erp.core.job.Driving;
import health.erp.core.notice.Channel;
import health.erp.core.notice.MemoryNoticeChannel;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.appointment.AnAppointment;
import health.erp.records.appointment.AppointmentView;
import health.erp.records.appointment.CancelAppointment;
import health.erp.records.appointment.CancelReason;
import health.erp.records.appointment.RescheduleAppointment;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.ContactUse;
import health.erp.records.schedule.BlockTime;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceTerms;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ravi is booked for nine on Tuesday; it is ten on Monday. */
@OnEachDatabase(Records.class)
class AppointmentRemindersTest {
    private final TestErp test;
    private final Records records = new Records();
    private final MemoryNoticeChannel sms = new MemoryNoticeChannel(Channel.SMS);
    private final Erp erp;
    private final Driving jobs;
    private final AnAppointment desk;
    private final ResourceId doctor;
    private final AppointmentView nine;

    AppointmentRemindersTest(TestErp test) {
        this.test = test;
        this.erp = Erp.builder()
                .dataSource(test.database().application())
                .background(test.database().background())
                .keys(test.vault())
                .clock(test.clock())
                .zones(hospital -> AnAppointment.INDIA)
                .noticeChannels(sms)
                .modules(records)
                .build();
        this.jobs = new Driving(
                test, erp, List.of(records), List.of(erp.core().notices().jobType()));
        this.desk = new AnAppointment(test);
        this.doctor = desk.doctor();
        var patient = desk.records()
                .patients()
                .register(
                        desk.clerk(),
                        register(ravi().reachedAt(ContactPoint.phone("98450 12345", "IN", ContactUse.MOBILE))))
                .id();
        this.nine = desk.booked(wish(patient, desk.service(ServiceTerms.of(30)), at("09:00"), doctor));
    }

    @AfterEach
    void close() {
        erp.close();
        test.database().asSuperuser("delete from erp_job");
    }

    @Test
    void whatIsBookedIsRememberedInTime() {
        BackgroundWork.deliver(test.erp());

        assertThat(dueTimes()).hasSize(1); // a day before is over already
        test.clock().set(at("07:00"));
        jobs.untilIdle();

        assertThat(sms.sent()).singleElement().satisfies(message -> {
            assertThat(message.address()).isEqualTo("+919845012345");
            assertThat(message.body())
                    .contains("March 3, 2026", "9:00", "appointment " + nine.number())
                    .doesNotContain("Consultation", "Rao");
        });
        assertThat(test.events(desk.clerk().hospital())).contains("appointment.reminder");
    }

    @Test
    void whatIsCalledOffRemindsNobody() {
        BackgroundWork.deliver(test.erp());
        desk.records()
                .appointments()
                .cancel(desk.clerk(), new CancelAppointment(nine.id(), nine.version(), CancelReason.PATIENT));

        test.clock().set(at("07:00"));
        jobs.untilIdle();

        assertThat(sms.sent()).isEmpty();
    }

    @Test
    void whoWaitsForAnotherTimeIsNotToldToCome() {
        BackgroundWork.deliver(test.erp());
        desk.records().rebookings().block(desk.clerk(), BlockTime.leave(doctor, between("08:00", "12:00")));

        test.clock().set(at("07:00"));
        jobs.untilIdle();

        assertThat(sms.sent()).isEmpty();
    }

    @Test
    void aReminderThatComesTooLateIsLeftOut() {
        BackgroundWork.deliver(test.erp());

        test.clock().set(at("09:00"));
        jobs.untilIdle();

        assertThat(sms.sent()).isEmpty();
    }

    @Test
    void whatIsMovedIsRememberedAtItsNewTimeOnly() { // R-APT-10
        BackgroundWork.deliver(test.erp());
        var moved = AnAppointment.booked(desk.records()
                .appointments()
                .reschedule(
                        desk.anew(),
                        new RescheduleAppointment(nine.id(), nine.version(), at("15:00"), null, List.of(), null)));
        BackgroundWork.deliver(test.erp());

        assertThat(dueTimes()).hasSize(3); // at seven, and of the later one a day and two hours before
        test.clock().set(at("07:00"));
        jobs.untilIdle();

        assertThat(sms.sent()) // a test's jobs are all due at once, by the clock of the database
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.body()).contains("3:00", "appointment " + moved.number()));
    }

    private List<String> dueTimes() {
        return test.database().asSuperuserRows("select due_at from erp_job where type = 'records.appointment.remind'");
    }
}
