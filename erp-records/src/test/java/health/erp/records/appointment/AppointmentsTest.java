package health.erp.records.appointment;

import static health.erp.records.APatient.named;
import static health.erp.records.appointment.AnAppointment.at;
import static health.erp.records.appointment.AnAppointment.between;
import static health.erp.records.appointment.AnAppointment.booked;
import static health.erp.records.appointment.AnAppointment.wish;
import static health.erp.records.appointment.AppointmentStatus.BOOKED;
import static health.erp.records.appointment.AppointmentStatus.CANCELLED;
import static health.erp.records.appointment.AppointmentStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.ConflictException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.appointment.BookingOutcome.Booked;
import health.erp.records.appointment.BookingOutcome.Conflicting;
import health.erp.records.appointment.BookingOutcome.HoldExpired;
import health.erp.records.appointment.BookingOutcome.LimitReached;
import health.erp.records.appointment.BookingOutcome.OutsideAvailability;
import health.erp.records.appointment.BookingOutcome.PatientElsewhere;
import health.erp.records.appointment.BookingOutcome.Unavailable;
import health.erp.records.patient.AmendPatient;
import health.erp.records.patient.DeactivatePatient;
import health.erp.records.person.Deceased;
import health.erp.records.person.Demographics;
import health.erp.records.schedule.BlockTime;
import health.erp.records.schedule.Calendar;
import health.erp.records.schedule.PatientOverlap;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.RetireServiceOffer;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceTerms;
import health.erp.records.schedule.Span;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class AppointmentsTest {
    private final TestErp test;
    private AnAppointment desk;
    private Appointments appointments;
    private PatientId lata;
    private PatientId asha;
    private ResourceId doctor;
    private ServiceId visit;

    AppointmentsTest(TestErp test) {
        this.test = test;
    }

    @BeforeEach
    void aHospital() {
        test.clock().set(TestErp.MORNING);
        desk = new AnAppointment(test);
        appointments = desk.records.appointments();
        lata = desk.patient();
        asha = desk.patient();
        doctor = desk.doctor();
        visit = desk.service(ServiceTerms.of(30));
    }

    @Test
    void booksAndTellsSo() {
        var encounter = new EncounterId(test.erp().newId());
        var wanted = new BookAppointment(lata, visit, List.of(doctor), at("09:00"), 45, null, encounter);

        var booked = desk.booked(wanted);

        assertThat(booked.status()).isEqualTo(BOOKED);
        assertThat(booked.planned()).isEqualTo(between("09:00", "09:45"));
        assertThat(booked.resources()).containsExactly(doctor);
        assertThat(booked.encounter()).isEqualTo(encounter);
        assertThat(booked.number()).isPositive();
        assertThat(appointments.find(desk.clerk, new FindAppointment(booked.id())))
                .isEqualTo(booked);
        assertThat(test.events(desk.clerk.hospital())).endsWith("appointment.scheduled");
        assertThat(test.audit(desk.clerk.hospital())).endsWith("READ|FindAppointment|" + lata);
    }

    @Test
    void saysWhichAppointmentIsInTheWay() {
        var first = desk.booked(wish(lata, visit, at("09:00"), doctor));

        assertThat(desk.book(wish(asha, visit, at("09:15"), doctor)))
                .isEqualTo(new Conflicting(List.of(new Blocker(doctor, first.id(), between("09:00", "09:30")))));
        assertThat(desk.book(wish(asha, visit, at("09:30"), doctor))).isInstanceOf(Booked.class); // half-open, R-APT-1
    }

    @Test
    void buffersAreBusy() { // R-APT-3
        var scan = desk.service(ServiceTerms.of(30).buffered(10, 15));
        var first = desk.booked(wish(lata, scan, at("10:00"), doctor));

        assertThat(desk.book(wish(asha, visit, at("09:25"), doctor)))
                .isEqualTo(new Conflicting(List.of(new Blocker(doctor, first.id(), between("09:50", "10:45")))));
        assertThat(desk.book(wish(asha, visit, at("10:30"), doctor))).isInstanceOf(Conflicting.class);
        assertThat(desk.book(wish(asha, scan, at("10:50"), doctor))).isInstanceOf(Conflicting.class);
        assertThat(desk.book(wish(asha, scan, at("10:55"), doctor))).isInstanceOf(Booked.class);
        assertThat(desk.book(wish(asha, visit, at("09:20"), doctor))).isInstanceOf(Booked.class);
    }

    @Test
    void allResourcesOrNone() { // R-APT-4
        var room = desk.room(1);
        var other = desk.doctor();
        var first = desk.booked(wish(lata, visit, at("09:00"), other, room));

        assertThat(desk.book(wish(asha, visit, at("09:00"), doctor, room)))
                .isEqualTo(new Conflicting(List.of(new Blocker(room, first.id(), between("09:00", "09:30")))));
        assertThat(desk.book(wish(asha, visit, at("09:00"), doctor))).isInstanceOf(Booked.class);
    }

    @Test
    void outsideOfWorkingHoursNothingIsBooked() { // R-APT-6
        var block = desk.records.schedules().block(desk.clerk, BlockTime.leave(doctor, between("12:00", "13:00")));

        assertThat(desk.book(wish(lata, visit, at("08:45"), doctor)))
                .isEqualTo(new OutsideAvailability(List.of(new Unavailable(doctor, null))));
        assertThat(desk.book(wish(lata, visit, at("16:45"), doctor))).isInstanceOf(OutsideAvailability.class);
        assertThat(desk.book(wish(lata, visit, at("12:45"), doctor)))
                .isEqualTo(new OutsideAvailability(List.of(new Unavailable(doctor, block.id()))));
        assertThat(desk.book(wish(lata, visit, at("11:30"), doctor))).isInstanceOf(Booked.class);
        assertThat(desk.book(wish(lata, visit, at("13:00"), doctor))).isInstanceOf(Booked.class);
    }

    @Test
    void whoWorksElsewhereIsNotHere() {
        var here = new LocationId(test.erp().newId());
        var there = new LocationId(test.erp().newId());
        var hours = AnAppointment.everyDay("09:00", "12:00").availability().get(0);
        var later = AnAppointment.everyDay("12:00", "17:00").availability().get(0);
        var travelling = desk.doctor(Calendar.of(AnAppointment.INDIA, hours.at(here), later.at(there)));

        assertThat(desk.book(new BookAppointment(lata, visit, List.of(travelling), at("11:00"), null, there, null)))
                .isInstanceOf(OutsideAvailability.class);
        assertThat(desk.book(wish(lata, visit, at("11:45"), travelling))).isInstanceOf(OutsideAvailability.class);
        assertThat(desk.booked(new BookAppointment(lata, visit, List.of(travelling), at("11:00"), null, here, null))
                        .location())
                .isEqualTo(here);
    }

    @Test
    void severalAtOnceButNoMoreThanTheStrictestAllows() { // R-APT-2
        var hall = desk.room(3);
        var group = desk.service(ServiceTerms.of(60).forUpTo(10));
        var pair = desk.service(ServiceTerms.of(60).forUpTo(2));
        desk.booked(wish(lata, group, at("09:00"), hall));
        desk.booked(wish(asha, pair, at("09:00"), hall));

        assertThat(desk.book(wish(desk.patient(), group, at("09:30"), hall))).isInstanceOf(Conflicting.class);
        assertThat(desk.book(wish(desk.patient(), visit, at("09:30"), hall))).isInstanceOf(Conflicting.class);

        desk.booked(wish(lata, group, at("11:00"), hall));
        desk.booked(wish(asha, group, at("11:00"), hall));
        desk.booked(wish(desk.patient(), group, at("11:00"), hall));
        assertThat(((Conflicting) desk.book(wish(desk.patient(), group, at("11:00"), hall))).blockers())
                .hasSize(3);
        assertThat(desk.book(wish(desk.patient(), visit, at("12:00"), hall))).isInstanceOf(Booked.class);
        assertThat(desk.book(wish(desk.patient(), group, at("12:00"), hall))).isInstanceOf(Conflicting.class);
    }

    @Test
    void whereThereIsRoomItIsFoundWhateverLiesWhere() {
        var hall = desk.room(2);
        var group = desk.service(ServiceTerms.of(60).forUpTo(2));
        var first = desk.booked(wish(lata, group, at("09:00"), hall)); // lane 1
        desk.booked(wish(asha, group, at("09:30"), hall)); // lane 2
        desk.booked(wish(desk.patient(), group, at("10:30"), hall)); // lane 1 or 2
        appointments.cancel(desk.clerk, new CancelAppointment(first.id(), 0, CancelReason.PATIENT));
        desk.booked(wish(lata, group, at("08:30"), hall)); // lane 1 until 09:30
        desk.booked(wish(lata, group, at("11:00"), hall));

        var spanning = new BookAppointment(desk.patient(), group, List.of(hall), at("09:30"), 60, null, null);
        assertThat(desk.book(spanning)).isInstanceOf(Booked.class);
        assertThat(test.rows(
                        desk.clerk.hospital(),
                        "select lane_from from appointment_claim where hospital_id = :hospital and lane_to > 2"))
                .isEmpty();
    }

    @Test
    void aHoldKeepsTheTimeUntilItRunsOut() { // R-APT-8
        var hold = new HoldAppointment(wish(lata, visit, at("09:00"), doctor), 10);
        var held = booked(appointments.hold(desk.anew(), hold));
        assertThat(held.status()).isEqualTo(PENDING);
        assertThat(desk.book(wish(asha, visit, at("09:00"), doctor))).isInstanceOf(Conflicting.class);

        test.clock().advance(Duration.ofMinutes(10));

        var other = desk.booked(wish(asha, visit, at("09:15"), doctor));
        assertThat(appointments.confirm(desk.clerk, new ConfirmAppointment(held.id(), 0)))
                .isEqualTo(new HoldExpired(held.id()));
        assertThat(appointments.find(desk.clerk, new FindAppointment(held.id())).cancelReason())
                .isEqualTo(CancelReason.HOLD_EXPIRED);
        assertThat(desk.book(wish(lata, visit, at("09:15"), doctor)))
                .isEqualTo(new Conflicting(List.of(new Blocker(doctor, other.id(), between("09:15", "09:45")))));
    }

    @Test
    void whatIsConfirmedStays() {
        var held =
                booked(appointments.hold(desk.anew(), new HoldAppointment(wish(lata, visit, at("09:00"), doctor), 10)));

        var confirmed = booked(appointments.confirm(desk.clerk, new ConfirmAppointment(held.id(), 0)));
        test.clock().advance(Duration.ofHours(1));

        assertThat(confirmed.status()).isEqualTo(BOOKED);
        assertThat(confirmed.heldUntil()).isNull();
        assertThat(desk.book(wish(asha, visit, at("09:00"), doctor))).isInstanceOf(Conflicting.class);
        assertThat(test.events(desk.clerk.hospital())).endsWith("appointment.held", "appointment.scheduled");
    }

    @Test
    void aHoldIsNotConfirmedOnceItRanOut() {
        var held =
                booked(appointments.hold(desk.anew(), new HoldAppointment(wish(lata, visit, at("09:00"), doctor), 10)));
        test.clock().advance(Duration.ofMinutes(10));

        assertThat(appointments.confirm(desk.clerk, new ConfirmAppointment(held.id(), 0)))
                .isEqualTo(new HoldExpired(held.id()));
        assertThat(desk.book(wish(lata, visit, at("09:00"), doctor))).isInstanceOf(Booked.class);
    }

    @Test
    void whatIsMovedKeepsItsNumberAndItsOldTimeIsFree() { // R-APT-10
        var first = desk.booked(wish(lata, visit, at("09:00"), doctor));

        var moved = booked(appointments.reschedule(desk.anew(), RescheduleAppointment.to(first, at("09:10"))));

        assertThat(moved.number()).isEqualTo(first.number());
        assertThat(moved.previous()).isEqualTo(first.id());
        assertThat(moved.planned()).isEqualTo(between("09:10", "09:40"));
        var old = appointments.find(desk.clerk, new FindAppointment(first.id()));
        assertThat(old.status()).isEqualTo(CANCELLED);
        assertThat(old.cancelReason()).isEqualTo(CancelReason.RESCHEDULED);
        assertThat(desk.book(wish(asha, visit, at("09:40"), doctor))).isInstanceOf(Booked.class);
        assertThat(test.events(desk.clerk.hospital()))
                .containsSubsequence("appointment.scheduled", "appointment.cancelled", "appointment.scheduled");
    }

    @Test
    void whatCannotBeMovedStaysWhereItIs() { // R-APT-10
        var first = desk.booked(wish(lata, visit, at("09:00"), doctor));
        var second = desk.booked(wish(asha, visit, at("10:00"), doctor));

        assertThat(appointments.reschedule(desk.anew(), RescheduleAppointment.to(first, at("09:45"))))
                .isEqualTo(new Conflicting(List.of(new Blocker(doctor, second.id(), between("10:00", "10:30")))));

        assertThat(appointments.find(desk.clerk, new FindAppointment(first.id())))
                .isEqualTo(first);
        assertThat(desk.book(wish(asha, visit, at("09:00"), doctor))).isInstanceOf(Conflicting.class);
        assertThatThrownBy(() -> appointments.reschedule(
                        desk.anew(), new RescheduleAppointment(first.id(), 3, at("11:00"), null, List.of(), null)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void whatIsCalledOffGivesItsTimeBack() {
        var first = desk.booked(wish(lata, visit, at("09:00"), doctor));

        var cancelled = appointments.cancel(desk.clerk, new CancelAppointment(first.id(), 0, CancelReason.PATIENT));

        assertThat(cancelled.status()).isEqualTo(CANCELLED);
        assertThat(desk.book(wish(asha, visit, at("09:00"), doctor))).isInstanceOf(Booked.class);
        assertThatThrownBy(() ->
                        appointments.cancel(desk.clerk, new CancelAppointment(first.id(), 1, CancelReason.PATIENT)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("is CANCELLED, so it cannot become CANCELLED");
        assertThatThrownBy(() -> new CancelAppointment(first.id(), 1, CancelReason.RESCHEDULED))
                .isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void ofAPatientsOtherAppointmentOneIsWarnedOrItStands() { // R-APT-5
        var strict = desk.service(ServiceTerms.of(30).overlapping(PatientOverlap.BLOCK));
        var first = desk.booked(wish(lata, visit, at("09:00"), doctor));
        var other = desk.doctor();

        assertThat(((Booked) desk.book(wish(lata, visit, at("09:15"), other))).alsoThen())
                .containsExactly(first.id());
        assertThat(((PatientElsewhere) desk.book(wish(lata, strict, at("09:20"), desk.doctor()))).appointments())
                .contains(first.id())
                .hasSize(2);
        assertThat(desk.book(wish(lata, strict, at("09:45"), other))).isInstanceOf(Booked.class);
    }

    @Test
    void theTermsOfAServiceCount() { // R-APT-12
        var limited = desk.service(ServiceTerms.of(30).bookable(120, 30).limited(1, null));
        var today = at("2026-03-02T11:59");

        assertThat(desk.book(wish(lata, limited, today, doctor)))
                .isEqualTo(new LimitReached(BookingRule.LEAD_TIME, 120));
        assertThat(desk.book(wish(lata, visit, at("2026-03-02T09:30"), doctor)))
                .isEqualTo(new LimitReached(BookingRule.LEAD_TIME, 0));
        assertThat(desk.book(wish(lata, limited, at("2026-04-01T10:01"), doctor)))
                .isEqualTo(new LimitReached(BookingRule.HORIZON, 30));
        desk.booked(wish(lata, limited, at("09:00"), doctor));
        assertThat(desk.book(wish(lata, limited, at("10:00"), doctor)))
                .isEqualTo(new LimitReached(BookingRule.OPEN_PER_PATIENT, 1));
        assertThat(desk.book(wish(asha, limited, at("10:00"), doctor))).isInstanceOf(Booked.class);
    }

    @Test
    void onADayThereIsSoMuchOfAService() { // R-APT-12
        var scarce = desk.service(ServiceTerms.of(30).limited(null, 2));
        var first = desk.booked(wish(lata, scarce, at("09:00"), doctor));
        desk.booked(wish(lata, scarce, at("10:00"), doctor));

        assertThat(desk.book(wish(lata, scarce, at("11:00"), doctor)))
                .isEqualTo(new LimitReached(BookingRule.PER_DAY, 2));
        assertThat(appointments.reschedule(desk.anew(), RescheduleAppointment.to(first, at("11:00"))))
                .isInstanceOf(Booked.class);
        assertThat(desk.book(wish(lata, scarce, at("2026-03-04T09:00"), doctor)))
                .isInstanceOf(Booked.class);
    }

    @Test
    void whoMayBooksAgainstTheRulesAndSaysWhy() { // R-APT-9
        desk.booked(wish(lata, visit, at("09:00"), doctor));
        var urgent = new OverrideBooking(wish(asha, visit, at("09:00"), doctor), OverrideReason.EMERGENCY);

        var squeezed = booked(appointments.override(desk.anew(), urgent));

        assertThat(squeezed.overrideReason()).isEqualTo(OverrideReason.EMERGENCY);
        assertThat(squeezed.overridden()).isEqualTo(Set.of(BookingRule.CAPACITY));
        var atNight = new OverrideBooking(wish(asha, visit, at("03:00"), doctor), OverrideReason.CLINICAL_PRIORITY);
        assertThat(booked(appointments.override(desk.anew(), atNight)).overridden())
                .isEqualTo(Set.of(BookingRule.AVAILABILITY));
        assertThat(((Conflicting) desk.book(wish(lata, visit, at("09:00"), doctor))).blockers())
                .hasSize(2);
    }

    @Test
    void whoHasDiedOrIsDeactivatedGetsNoAppointment() { // R-ID-7
        var known = named("Rao", "Lata");
        var dead = new Demographics(
                known.names(),
                known.gender(),
                known.birthDate(),
                known.telecoms(),
                known.addresses(),
                new Deceased(true, null));
        desk.records.patients().amend(desk.clerk, new AmendPatient(lata, 0, dead, List.of()));
        desk.records.patients().deactivate(desk.clerk, new DeactivatePatient(asha, 0, "Mistake"));

        assertThatThrownBy(() -> desk.book(wish(lata, visit, at("09:00"), doctor)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("has died");
        assertThatThrownBy(() -> appointments.override(
                        desk.anew(),
                        new OverrideBooking(wish(lata, visit, at("09:00"), doctor), OverrideReason.EMERGENCY)))
                .isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> desk.book(wish(asha, visit, at("09:00"), doctor)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("deactivated");
    }

    @Test
    void doneTwiceUnderOneKeyItIsBookedOnce() { // R-APT-13
        var caller = desk.anew();
        var wanted = wish(lata, visit, at("09:00"), doctor);

        var first = appointments.book(caller, wanted);

        assertThat(appointments.book(caller, wanted)).isEqualTo(first);
        assertThatThrownBy(() -> appointments.book(desk.clerk, wanted)).isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void whatIsNotThereCannotBeBooked() {
        var stranger = new ResourceId(test.erp().newId());

        assertThatThrownBy(() -> desk.book(wish(lata, visit, at("09:00"), doctor, stranger)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.book(wish(new PatientId(test.erp().newId()), visit, at("09:00"), doctor)))
                .isInstanceOf(NotFoundException.class);
        desk.records.schedules().retire(desk.clerk, new RetireServiceOffer(visit, 0));
        assertThatThrownBy(() -> desk.book(wish(lata, visit, at("09:00"), doctor)))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void theListOfADayIsInItsOrder() {
        var late = desk.booked(wish(lata, visit, at("11:00"), doctor));
        var early = desk.booked(wish(asha, visit, at("09:00"), doctor));
        var middle = desk.booked(wish(asha, visit, at("10:00"), doctor));
        var day = new Span(at("00:00"), at("2026-03-04T00:00"));

        var first = appointments.list(desk.clerk, new ListAppointments(doctor, day, null, 2));
        assertThat(first.items()).containsExactly(early, middle);
        var second = appointments.list(desk.clerk, new ListAppointments(doctor, day, first.next(), 2));
        assertThat(second.items()).containsExactly(late);
        assertThat(second.next()).isNull();
        var ashas = appointments.list(desk.clerk, new ListPatientAppointments(asha, at("09:30"), null, 10));
        assertThat(ashas.items()).containsExactly(middle);
        assertThat(test.audit(desk.clerk.hospital())).endsWith("READ|ListPatientAppointments|" + asha);
    }
}
