package health.erp.records.appointment;

import static health.erp.records.appointment.AnAppointment.at;
import static health.erp.records.appointment.AnAppointment.wish;
import static health.erp.records.appointment.AppointmentStatus.ARRIVED;
import static health.erp.records.appointment.AppointmentStatus.BOOKED;
import static health.erp.records.appointment.AppointmentStatus.CANCELLED;
import static health.erp.records.appointment.AppointmentStatus.CHECKED_IN;
import static health.erp.records.appointment.AppointmentStatus.FULFILLED;
import static health.erp.records.appointment.AppointmentStatus.NOSHOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.RuleException;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceTerms;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class AttendanceTest {
    private final TestErp test;
    private final AnAppointment desk;
    private final Attendance attendance;
    private final Sweeps sweeps;
    private final PatientId lata;
    private final ServiceId visit;
    private final ResourceId doctor;

    AttendanceTest(TestErp test) {
        this.test = test;
        this.desk = new AnAppointment(test);
        this.attendance = desk.records.attendance();
        this.sweeps = desk.records.appointmentSweeps();
        this.lata = desk.patient();
        this.visit = desk.service(ServiceTerms.of(30));
        this.doctor = desk.doctor();
    }

    @Test
    void fromTheDoorToTheEnd() {
        var id = book("09:00");
        var encounter = new EncounterId(test.erp().newId());

        assertThat(attendance.arrive(desk.clerk, new ArriveAppointment(id, 0)).status())
                .isEqualTo(ARRIVED);
        assertThat(attendance.checkIn(desk.clerk, new CheckInAppointment(id, 1)).status())
                .isEqualTo(CHECKED_IN);
        var done = attendance.complete(desk.clerk, new CompleteAppointment(id, 2, encounter));

        assertThat(done.status()).isEqualTo(FULFILLED);
        assertThat(done.encounter()).isEqualTo(encounter);
        assertThat(test.events(desk.clerk.hospital()))
                .endsWith(
                        "appointment.scheduled",
                        "appointment.arrived",
                        "appointment.checked.in",
                        "appointment.completed");
        assertThatThrownBy(() -> attendance.arrive(desk.clerk, new ArriveAppointment(id, 3)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("is FULFILLED, so it cannot become ARRIVED");
    }

    @Test
    void whoDoesNotComeHasMissedItOnceItHasBegunAndThatCanBeTakenBack() {
        var id = book("09:00");
        assertThatThrownBy(() -> attendance.miss(desk.clerk, new MissAppointment(id, 0)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("has not begun");
        test.clock().set(at("09:00"));

        assertThat(attendance.miss(desk.clerk, new MissAppointment(id, 0)).status())
                .isEqualTo(NOSHOW);
        var back = attendance.reinstate(desk.clerk, new ReinstateAppointment(id, 1, OverrideReason.PATIENT_REQUEST));

        assertThat(back.status()).isEqualTo(BOOKED);
        assertThat(back.overrideReason()).isEqualTo(OverrideReason.PATIENT_REQUEST);
        assertThatThrownBy(() -> attendance.reinstate(
                        desk.clerk, new ReinstateAppointment(id, 2, OverrideReason.PATIENT_REQUEST)))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void aDayThatIsOverIsClosedOnceByTheHospitalsClock() { // R-APT-15
        var missed = book("09:00");
        var seen = book("10:00");
        attendance.arrive(desk.clerk, new ArriveAppointment(seen, 0));
        var tomorrow = book("2026-03-04T09:00");
        var hold = new HoldAppointment(wish(lata, visit, at("11:00"), doctor), 5);
        var held = AnAppointment.booked(desk.records.appointments().hold(desk.clerk, hold))
                .id();
        var zone = test.erp().zone(desk.clerk.hospital());
        var midnight = at("09:00").atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone);

        test.clock().set(midnight.toInstant().minusSeconds(1));
        assertThat(sweep()).isEqualTo(new Swept(0, 0, 0));
        test.clock().set(midnight.toInstant());
        assertThat(sweep()).isEqualTo(new Swept(1, 1, 1));
        assertThat(sweep()).isEqualTo(new Swept(0, 0, 0));

        assertThat(status(missed)).isEqualTo(NOSHOW);
        assertThat(status(seen)).isEqualTo(FULFILLED);
        assertThat(status(held)).isEqualTo(CANCELLED);
        assertThat(status(tomorrow)).isEqualTo(BOOKED);
    }

    @Test
    void theNightlySweepIsOneJobHoweverOftenItIsAskedFor() {
        sweeps.schedule(desk.clerk, SweepDaily.atNight());
        sweeps.schedule(desk.clerk, new SweepDaily("45 1 * * *"));

        assertThat(test.rows(desk.clerk.hospital(), "select recurrence from erp_job where hospital_id = :hospital"))
                .singleElement()
                .asString()
                .startsWith("45 1 * * *");
        for (var time : new String[] {"09:00", "10:00", "11:00"}) {
            book(time);
        }
        test.clock().set(at("2026-03-05T09:00"));
        test.erp().transaction(desk.clerk, () -> {
            sweeps.run(desk.clerk, new SweepAppointments(2));
            return true;
        });
        assertThat(sweep()).isEqualTo(new Swept(0, 0, 0));
    }

    private AppointmentId book(String time) {
        return desk.booked(wish(lata, visit, at(time), doctor)).id();
    }

    private Swept sweep() {
        return sweeps.sweep(desk.clerk, new SweepAppointments(100));
    }

    private AppointmentStatus status(AppointmentId id) {
        return desk.records
                .appointments()
                .find(desk.clerk, new FindAppointment(id))
                .status();
    }
}
