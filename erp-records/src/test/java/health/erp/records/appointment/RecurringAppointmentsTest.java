package health.erp.records.appointment;

import static health.erp.records.appointment.ASeries.agreed;
import static health.erp.records.appointment.ASeries.clock;
import static health.erp.records.appointment.ASeries.refused;
import static health.erp.records.appointment.AnAppointment.at;
import static health.erp.records.appointment.AnAppointment.between;
import static health.erp.records.appointment.AppointmentStatus.BOOKED;
import static health.erp.records.appointment.Completeness.ALL_OR_NOTHING;
import static health.erp.records.appointment.Completeness.WHAT_CAN_BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.appointment.BookingOutcome.Conflicting;
import health.erp.records.appointment.BookingOutcome.LimitReached;
import health.erp.records.appointment.BookingOutcome.OutsideAvailability;
import health.erp.records.appointment.BookingOutcome.PatientElsewhere;
import health.erp.records.appointment.SeriesOutcome.Agreed;
import health.erp.records.appointment.SeriesOutcome.Refused;
import health.erp.records.schedule.BlockTime;
import health.erp.records.schedule.PatientOverlap;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceTerms;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Booking what comes again. R-APT-11 */
@OnEachDatabase(Records.class)
class RecurringAppointmentsTest {
    private final TestErp test;
    private final AnAppointment desk;
    private final ASeries plan;
    private final RecurringAppointments recurring;

    RecurringAppointmentsTest(TestErp test) {
        this.test = test;
        this.desk = new AnAppointment(test);
        this.plan = new ASeries(desk);
        this.recurring = plan.recurring;
    }

    @Test
    void dialysisIsBookedOnMondayWednesdayAndFriday() {
        var dialysis = plan.booked(at("2026-03-04T09:00"), "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=5");

        assertThat(clock(dialysis.appointments()))
                .containsExactly(
                        "2026-03-04T09:00",
                        "2026-03-06T09:00",
                        "2026-03-09T09:00",
                        "2026-03-11T09:00",
                        "2026-03-13T09:00");
        assertThat(dialysis.appointments()).allSatisfy(a -> {
            assertThat(a.status()).isEqualTo(BOOKED);
            assertThat(a.series()).isEqualTo(dialysis.series().id());
            assertThat(a.recurrence())
                    .isEqualTo(LocalDateTime.ofInstant(a.planned().start(), AnAppointment.INDIA));
            assertThat(plan.appointment(a)).isEqualTo(a);
        });
        assertThat(dialysis.appointments()).extracting(AppointmentView::number).doesNotHaveDuplicates();
        assertThat(plan.whole(dialysis.series().id()))
                .isEqualTo(new WholeSeries(dialysis.series(), dialysis.appointments(), List.of()));
        assertThat(test.audit(desk.clerk.hospital())).endsWith("READ|FindSeries|" + plan.lata);
        assertThat(test.events(desk.clerk.hospital()))
                .filteredOn("appointment.scheduled"::equals)
                .hasSize(5);
    }

    @Test
    void whatComesAgainForAPatientIsListedTheLatestAgreedFirst() {
        var dialysis =
                plan.booked(at("2026-03-04T09:00"), "FREQ=WEEKLY;COUNT=2").series();
        var review = plan.booked(at("2026-03-05T09:00"), "FREQ=MONTHLY;COUNT=2").series();

        var first = recurring.list(desk.clerk, new ListPatientSeries(plan.lata, null, 1));
        assertThat(first.items()).containsExactly(review);
        assertThat(recurring.list(desk.clerk, new ListPatientSeries(plan.lata, first.next(), 1)))
                .isEqualTo(new Page<>(List.of(dialysis), null));
        assertThat(test.audit(desk.clerk.hospital())).endsWith("READ|ListPatientSeries|" + plan.lata);
        assertThat(recurring
                        .list(test.aCaller(test.aHospital()), ListPatientSeries.of(plan.lata))
                        .items())
                .isEmpty();
    }

    @Test
    void itIsAtTheSameTimeOfDayWhenClocksAreChanged() { // R-APT-7
        var berlin = ZoneId.of("Europe/Berlin");
        var start = LocalDateTime.parse("2026-03-23T10:00").atZone(berlin).toInstant();
        var wish = new BookSeries(
                plan.lata,
                plan.therapy,
                List.of(plan.therapist),
                start,
                "FREQ=WEEKLY;UNTIL=20260406T080000Z", // ten by the clocks of Berlin in summer
                berlin,
                null,
                null,
                null,
                ALL_OR_NOTHING);

        assertThat(agreed(plan.book(wish)).appointments())
                .extracting(a -> a.planned()
                        .start()
                        .atZone(ZoneOffset.UTC)
                        .toLocalDateTime()
                        .toString())
                .containsExactly("2026-03-23T09:00", "2026-03-30T08:00", "2026-04-06T08:00");
    }

    @Test
    void whatCanBeIsBookedAndOfTheRestItIsSaidWhyNot() {
        var ashas =
                desk.booked(AnAppointment.wish(desk.patient(), plan.therapy, at("2026-03-10T09:00"), plan.therapist));
        var span = between("2026-03-17T00:00", "2026-03-18T00:00");
        desk.records.schedules().block(desk.clerk, BlockTime.leave(plan.therapist, span));

        var outcome = agreed(plan.book(plan.wish(at("09:00"), "FREQ=WEEKLY;COUNT=4", WHAT_CAN_BE)));

        assertThat(clock(outcome.appointments())).containsExactly("2026-03-03T09:00", "2026-03-24T09:00");
        assertThat(outcome.refused())
                .extracting(Refused::recurrence)
                .containsExactly(LocalDateTime.parse("2026-03-10T09:00"), LocalDateTime.parse("2026-03-17T09:00"));
        assertThat(outcome.refused().get(0).why())
                .isEqualTo(new Conflicting(List.of(new Blocker(plan.therapist, ashas.id(), ashas.planned()))));
        assertThat(outcome.refused().get(1).why()).isInstanceOf(OutsideAvailability.class);
        assertThat(outcome.refused().get(1).wanted()).isEqualTo(between("2026-03-17T09:00", "2026-03-17T09:30"));
        assertThat(plan.whole(outcome.series().id()).missing())
                .containsExactlyElementsOf(
                        outcome.refused().stream().map(Refused::recurrence).toList());
    }

    @Test
    void allOrNothingIsNothingIfOneIsTaken() {
        desk.booked(AnAppointment.wish(desk.patient(), plan.therapy, at("2026-03-10T09:00"), plan.therapist));
        var told = test.events(desk.clerk.hospital());

        var refused = refused(plan.book(plan.wish(at("09:00"), "FREQ=WEEKLY;COUNT=4", ALL_OR_NOTHING)));

        assertThat(refused).extracting(Refused::recurrence).containsExactly(LocalDateTime.parse("2026-03-10T09:00"));
        assertThat(desk.records
                        .appointments()
                        .list(desk.clerk, new ListPatientAppointments(plan.lata, null, null, 9))
                        .items())
                .isEmpty();
        assertThat(test.rows(desk.clerk.hospital(), "select id from appointment_series where hospital_id = :hospital"))
                .isEmpty();
        assertThat(test.events(desk.clerk.hospital())).isEqualTo(told);
    }

    @Test
    void ofASeriesNoneOfWhichCanBeHadNothingIsBooked() {
        assertThat(refused(plan.book(plan.wish(at("20:00"), "FREQ=WEEKLY;COUNT=4", WHAT_CAN_BE))))
                .hasSize(4)
                .allSatisfy(r -> assertThat(r.why()).isInstanceOf(OutsideAvailability.class));
    }

    @Test
    void eachCountsTheOnesBeforeIt() { // R-APT-5, R-APT-12
        var three = desk.service(ServiceTerms.of(30).limited(3, null));
        var onceADay = desk.service(ServiceTerms.of(30).limited(null, 1));
        var alone = desk.service(ServiceTerms.of(30).overlapping(PatientOverlap.BLOCK));
        plan.booked(at("2026-03-04T09:00"), "FREQ=WEEKLY;COUNT=1");

        var daily = "FREQ=DAILY;COUNT=5";
        var twiceADay = "FREQ=DAILY;BYHOUR=10,12;COUNT=4";

        assertThat(whys(plan.lata, three, "14:00", daily))
                .containsExactly(
                        new LimitReached(BookingRule.OPEN_PER_PATIENT, 3),
                        new LimitReached(BookingRule.OPEN_PER_PATIENT, 3));
        assertThat(whys(desk.patient(), onceADay, "10:00", twiceADay))
                .containsExactly(new LimitReached(BookingRule.PER_DAY, 1), new LimitReached(BookingRule.PER_DAY, 1));
        assertThat(whys(plan.lata, alone, "09:15", daily)).hasSize(1).hasOnlyElementsOfType(PatientElsewhere.class);
    }

    @Test
    void aRuleHasAnEndAndBeginsWithTheStart() {
        assertThatThrownBy(() -> plan.booked(at("09:00"), "FREQ=WEEKLY")).hasMessageContaining("has no end");
        assertThatThrownBy(() -> plan.booked(at("09:00"), "FREQ=DAILY;COUNT=201"))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("more than 200");
        assertThatThrownBy(() -> plan.booked(at("09:00"), "FREQ=DAILY;UNTIL=20270303T090000"))
                .hasMessageContaining("more than 200");
        assertThatThrownBy(() -> plan.booked(at("09:00"), "FREQ=WEEKLY;BYDAY=MO;COUNT=2")) // it is a Tuesday
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("start");
        assertThatThrownBy(() -> plan.booked(at("09:00"), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2"))
                .isInstanceOf(InvalidCommandException.class);
        assertThatThrownBy(() -> plan.booked(at("09:00"), "every Tuesday")).hasMessageContaining("RFC 5545");
        assertThatThrownBy(() -> plan.booked(at("09:00"), "FREQ=HOURLY;COUNT=2"))
                .hasMessageContaining("RFC 5545");
        assertThatThrownBy(() -> plan.booked(at("09:00"), "FREQ=DAILY;BYMINUTE=0,15;COUNT=4"))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("before the one before it has ended");
    }

    @Test
    void oneKeyBooksTheWholeSeriesOnce() { // R-APT-13
        desk.booked(AnAppointment.wish(desk.patient(), plan.therapy, at("2026-03-10T09:00"), plan.therapist));
        var wish = plan.wish(at("09:00"), "FREQ=WEEKLY;COUNT=4", WHAT_CAN_BE);
        var nothing = plan.wish(at("09:00"), "FREQ=WEEKLY;COUNT=2", ALL_OR_NOTHING);

        var once = recurring.book(desk.clerk.withKey("series"), wish);
        assertThat(recurring.book(desk.clerk.withKey("series"), wish)).isEqualTo(once);
        var refused = recurring.book(desk.clerk.withKey("nothing"), nothing);
        assertThat(recurring.book(desk.clerk.withKey("nothing"), nothing)).isEqualTo(refused);

        assertThat(agreed(once).appointments()).hasSize(3);
        assertThat(refused(refused)).hasSize(2);
        assertThat(test.rows(desk.clerk.hospital(), "select id from appointment_series where hospital_id = :hospital"))
                .hasSize(1);
        assertThatThrownBy(() -> recurring.book(desk.clerk, wish)).hasMessageContaining("idempotencyKey");
    }

    @Test
    void whatIsMissingIsBookedAsTheOccurrenceItIs() {
        var inTheWay =
                desk.booked(AnAppointment.wish(desk.patient(), plan.therapy, at("2026-03-10T09:00"), plan.therapist));
        var series = agreed(plan.book(plan.wish(at("09:00"), "FREQ=WEEKLY;COUNT=3", WHAT_CAN_BE)))
                .series();
        var missing = plan.whole(series.id()).missing().get(0);
        var usual = BookOccurrence.usual(series, missing);

        assertThat(recurring.bookMissing(desk.clerk, usual)).isInstanceOf(Conflicting.class);
        desk.records.appointments().cancel(desk.clerk, new CancelAppointment(inTheWay.id(), 0, CancelReason.PATIENT));
        var booked = AnAppointment.booked(recurring.bookMissing(desk.clerk, usual));

        assertThat(booked.recurrence()).isEqualTo(missing);
        assertThat(booked.planned()).isEqualTo(inTheWay.planned());
        assertThat(plan.whole(series.id()).missing()).isEmpty();
        assertThatThrownBy(() -> recurring.bookMissing(desk.clerk, usual)).hasMessageContaining("has an appointment");
        assertThatThrownBy(() -> recurring.bookMissing(desk.clerk, BookOccurrence.usual(series, missing.plusDays(1))))
                .hasMessageContaining("has no occurrence");
    }

    @Test
    void keepsHospitalsApart() {
        var here = plan.booked(at("09:00"), "FREQ=WEEKLY;COUNT=2");
        var first = here.appointments().get(0);
        var elsewhere = test.aCaller(test.aHospital());
        var store = new SeriesStore(test.erp());
        var id = here.series().id();

        assertThatThrownBy(() -> recurring.find(elsewhere, new FindSeries(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        recurring.reschedule(elsewhere, RescheduleOccurrences.to(first, SeriesScope.ALL, at("10:00"))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        recurring.cancel(elsewhere, CancelOccurrences.of(first, SeriesScope.ALL, CancelReason.PATIENT)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> recurring.bookMissing(
                        elsewhere,
                        BookOccurrence.usual(here.series(), here.series().from())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        test.erp().transaction(elsewhere, () -> store.lock(id).getId()))
                .isInstanceOf(NotFoundException.class);
        assertThat(test.erp().transaction(desk.clerk, () -> store.lock(id).getId()))
                .isEqualTo(id);
    }

    private List<BookingOutcome> whys(PatientId patient, ServiceId service, String time, String rule) {
        Agreed outcome = agreed(plan.book(plan.wish(patient, service, at(time), rule, WHAT_CAN_BE)));
        return outcome.refused().stream().map(Refused::why).toList();
    }
}
