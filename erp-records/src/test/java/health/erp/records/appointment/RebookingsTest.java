package health.erp.records.appointment;

import static health.erp.records.APatient.named;
import static health.erp.records.appointment.AnAppointment.at;
import static health.erp.records.appointment.AnAppointment.between;
import static health.erp.records.appointment.AnAppointment.booked;
import static health.erp.records.appointment.AnAppointment.everyDay;
import static health.erp.records.appointment.AnAppointment.wish;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.patient.AmendPatient;
import health.erp.records.patient.DeactivatePatient;
import health.erp.records.person.Deceased;
import health.erp.records.person.Demographics;
import health.erp.records.schedule.BlockTime;
import health.erp.records.schedule.DefineResource;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ReviseResource;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceTerms;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who has to be given another time. R-APT-14 */
@OnEachDatabase(Records.class)
class RebookingsTest {
    private final TestErp test;
    private final AnAppointment desk;
    private final Rebookings rebookings;
    private final Heard heard;
    private final Caller clerk;
    private final PatientId lata;
    private final ServiceId visit;
    private final ResourceId doctor;

    RebookingsTest(TestErp test) {
        this.test = test;
        this.desk = new AnAppointment(test);
        this.rebookings = desk.records.rebookings();
        this.heard = new Heard(desk.records.schedules(), rebookings);
        this.clerk = desk.clerk;
        this.lata = desk.patient();
        this.visit = desk.service(ServiceTerms.of(30));
        this.doctor = desk.doctor();
    }

    @Test
    void whoIsBookedWhereLeaveIsEnteredIsNamedAndWaits() {
        var later = desk.booked(wish(lata, visit, at("10:00"), doctor));
        var first = desk.booked(wish(lata, visit, at("09:00"), doctor));
        desk.booked(wish(lata, visit, at("11:00"), doctor));

        var blocked = rebookings.block(clerk, BlockTime.leave(doctor, between("09:15", "10:30")));

        assertThat(blocked.affected()).containsExactly(first.id(), later.id());
        assertThat(ids()).containsExactly(first.id(), later.id());
        assertThat(rebookings.list(clerk, new ListRebookings(first.id(), 1)).items())
                .extracting(AppointmentView::rebookReason)
                .containsExactly(RebookReason.BLOCKED);
        assertThat(test.events(clerk.hospital())).endsWith("appointment.unsettled", "appointment.unsettled");
    }

    @Test
    void whatIsMovedOrCalledOffNoLongerWaits() {
        var first = desk.booked(wish(lata, visit, at("09:00"), doctor));
        var second = desk.booked(wish(lata, visit, at("10:00"), doctor));
        rebookings.block(clerk, BlockTime.leave(doctor, between("09:00", "12:00")));

        booked(desk.records
                .appointments()
                .reschedule(clerk, new RescheduleAppointment(first.id(), 1, at("13:00"), null, List.of(), null)));
        desk.records.appointments().cancel(clerk, new CancelAppointment(second.id(), 1, CancelReason.PROVIDER));

        assertThat(ids()).isEmpty();
    }

    @Test
    void aHolidayConcernsEverybodyAndIsToldTwiceToNoEffect() {
        var room = desk.room(1);
        var one = desk.booked(wish(lata, visit, at("09:00"), doctor));
        var other = desk.booked(wish(desk.patient(), visit, at("11:00"), room));

        var holiday = rebookings.block(clerk, BlockTime.holiday(between("00:00", "23:00")));
        var told = test.events(clerk.hospital()).size();
        test.erp().transaction(clerk, () -> {
            heard.blocked(
                    clerk,
                    new Heard.Blocked(
                            null,
                            holiday.block().span().start(),
                            holiday.block().span().end(),
                            holiday.block().enteredAt()));
            return true;
        });

        assertThat(holiday.affected()).containsExactly(one.id(), other.id());
        assertThat(test.events(clerk.hospital())).hasSize(told);
    }

    @Test
    void whatNoLongerLiesInTheWorkingHoursWaits() {
        desk.booked(wish(lata, visit, at("09:00"), doctor));
        var late = desk.booked(wish(lata, visit, at("16:00"), doctor));
        desk.records.schedules().revise(clerk, new ReviseResource(doctor, 0, "Dr Rao", 1, everyDay("08:00", "16:00")));

        hear(() -> heard.changed(clerk, new Heard.Changed(doctor)));

        assertThat(ids()).containsExactly(late.id());
    }

    @Test
    void whoHasDiedWillNotCome() {
        var booked = desk.booked(wish(lata, visit, at("09:00"), doctor));
        var known = named("Rao", "Lata");
        var dead = new Demographics(
                known.names(),
                known.gender(),
                known.birthDate(),
                known.telecoms(),
                known.addresses(),
                new Deceased(true, null));
        hear(() -> heard.ofPatient(clerk, new Heard.OfPatient(lata, Set.of("deceased"))));
        assertThat(ids()).isEmpty();
        desk.records.patients().amend(clerk, new AmendPatient(lata, 0, dead, List.of()));

        hear(() -> heard.ofPatient(clerk, new Heard.OfPatient(lata, Set.of("names"))));
        assertThat(ids()).isEmpty();
        hear(() -> heard.ofPatient(clerk, new Heard.OfPatient(lata, Set.of("deceased"))));
        assertThat(ids()).containsExactly(booked.id());
    }

    @Test
    void whoseRecordIsOutOfUseIsLookedInto() {
        var booked = desk.booked(wish(lata, visit, at("09:00"), doctor));
        desk.records.patients().deactivate(clerk, new DeactivatePatient(lata, 0, "Mistake"));

        hear(() -> heard.ofPatient(clerk, new Heard.OfPatient(lata, null)));

        assertThat(ids()).containsExactly(booked.id());
    }

    @Test
    void leaveThatTheStaffsOfficeTellsIsEnteredOnce() { // doctor.availability.changed
        var rao = new StaffId(test.erp().newId());
        var resource = desk.records
                .schedules()
                .define(clerk, DefineResource.practitioner(rao, "Dr Rao", everyDay("09:00", "17:00")));
        var booked = desk.booked(wish(lata, visit, at("09:00"), resource.id()));
        var away = new Heard.DoctorAway(rao, "leave-7", at("08:00"), at("12:00"));
        var nobody = new Heard.DoctorAway(new StaffId(test.erp().newId()), "leave-8", at("08:00"), at("12:00"));

        hear(() -> heard.doctorAway(clerk, away));
        hear(() -> heard.doctorAway(clerk, away));
        hear(() -> heard.doctorAway(clerk, nobody));
        hear(() -> heard.doctorAway(clerk, new Heard.DoctorAway(null, null, null, null)));

        assertThat(ids()).containsExactly(booked.id());
        assertThat(test.rows(clerk.hospital(), "select source from time_block where hospital_id = :hospital"))
                .containsExactly("leave-7");
    }

    @Test
    void whatWasBookedInSpiteOfABlockStays() { // R-APT-9
        rebookings.block(clerk, BlockTime.leave(doctor, between("09:00", "12:00")));
        var urgent = new OverrideBooking(wish(lata, visit, at("09:00"), doctor), OverrideReason.EMERGENCY);
        booked(desk.records.appointments().override(desk.anew(), urgent));

        hear(() -> heard.blocked(
                clerk,
                new Heard.Blocked(doctor, at("09:00"), at("12:00"), test.clock().instant())));
        assertThat(ids()).isEmpty();
        test.clock().advance(Duration.ofMinutes(1));
        assertThat(rebookings
                        .block(clerk, BlockTime.leave(doctor, between("09:00", "10:00")))
                        .affected())
                .hasSize(1);
    }

    private void hear(Runnable event) {
        test.erp().transaction(clerk, () -> {
            event.run();
            return true;
        });
    }

    private List<AppointmentId> ids() {
        return rebookings.list(clerk, new ListRebookings(null, 50)).items().stream()
                .map(AppointmentView::id)
                .toList();
    }
}
