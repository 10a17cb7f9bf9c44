package health.erp.records.waiting;

import static health.erp.records.appointment.AnAppointment.at;
import static health.erp.records.appointment.AnAppointment.between;
import static health.erp.records.appointment.AnAppointment.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.appointment.AnAppointment;
import health.erp.records.appointment.AppointmentStatus;
import health.erp.records.appointment.BookingOutcome;
import health.erp.records.appointment.BookingOutcome.Booked;
import health.erp.records.appointment.BookingOutcome.Conflicting;
import health.erp.records.appointment.FindAppointment;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceTerms;
import health.erp.records.schedule.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who waits for a consultation this week, of a hospital whose clocks show UTC. */
@OnEachDatabase(Records.class)
class WaitingListTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final TestErp test;
    private final AnAppointment desk;
    private final WaitingList list;
    private final Caller clerk;
    private final ServiceId visit;
    private final ResourceId doctor;

    WaitingListTest(TestErp test) {
        this.test = test;
        this.desk = new AnAppointment(test);
        this.list = desk.records().waitingList();
        this.clerk = desk.clerk();
        this.visit = desk.service(ServiceTerms.of(30));
        this.doctor = desk.doctor();
    }

    @Test
    void whoOrWhatTheHospitalDoesNotKnowIsNotPutOnTheList() {
        var nobody = new PatientId(test.erp().newId());
        var nothing = new ServiceId(test.erp().newId());

        assertThatThrownBy(() -> list.enter(clerk, EnterWaitingList.anyTime(nobody, visit, MONDAY, MONDAY.plusDays(5))))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("patient");
        assertThatThrownBy(() -> list.enter(
                        clerk, EnterWaitingList.anyTime(desk.patient(), nothing, MONDAY, MONDAY.plusDays(5))))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("service");
    }

    @Test
    void aFreeTimeIsForTheMostUrgentAndLongestWaitingWhomItSuits() {
        var first = enter(WaitingPriority.ROUTINE);
        var urgent = enter(WaitingPriority.URGENT);
        var nextWeek = enter(new EnterWaitingList(
                desk.patient(),
                visit,
                List.of(),
                WaitingPriority.STAT,
                MONDAY.plusWeeks(1),
                MONDAY.plusWeeks(2),
                null,
                null));
        var another = enter(new EnterWaitingList(
                desk.patient(),
                visit,
                List.of(desk.doctor()),
                WaitingPriority.STAT,
                MONDAY,
                MONDAY.plusDays(6),
                null,
                null));
        var mornings = enter(new EnterWaitingList(
                desk.patient(),
                visit,
                List.of(doctor),
                WaitingPriority.STAT,
                MONDAY,
                MONDAY.plusDays(6),
                null,
                LocalTime.of(4, 0)));

        assertThat(suited(between("10:00", "10:30"))).containsExactly(urgent.id(), first.id()); // 4:30 to 5:00 by UTC
        assertThat(suited(between("09:00", "09:30"))).containsExactly(mornings.id(), urgent.id(), first.id());
        assertThat(list.list(clerk, new ListWaiting(visit, null, 3)).items())
                .extracting(WaitingEntryView::id)
                .containsExactly(nextWeek.id(), another.id(), mornings.id());
        assertThat(list.list(clerk, new ListWaiting(visit, mornings.id(), 3)).items())
                .extracting(WaitingEntryView::id)
                .containsExactly(urgent.id(), first.id());
    }

    /** A night clinic's last visit ends when the day does, and one may begin before midnight and end after it. */
    @Test
    void aTimeOverMidnightIsOfTheDayItBeginsOn() {
        var any = enter(anyTime(desk.patient()));
        var lastDay = enter(EnterWaitingList.anyTime(desk.patient(), visit, MONDAY, TUESDAY));
        enter(EnterWaitingList.anyTime(desk.patient(), visit, TUESDAY.plusDays(1), TUESDAY.plusDays(6)));
        enter(byDay(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        var nights = enter(byDay(LocalTime.of(22, 0), null));
        var half = TUESDAY.atTime(23, 30).toInstant(ZoneOffset.UTC); // by the hospital's clocks

        assertThat(suited(new Span(half, half.plus(Duration.ofMinutes(30)))))
                .containsExactlyInAnyOrder(any.id(), lastDay.id(), nights.id());
        assertThat(suited(new Span(half, half.plus(Duration.ofMinutes(45)))))
                .containsExactlyInAnyOrder(any.id(), lastDay.id(), nights.id());
    }

    @Test
    void whatIsOfferedIsHeldUntilThePatientSaysYes() {
        var entry = enter(WaitingPriority.ROUTINE);

        assertThat(offer(entry)).isInstanceOf(Booked.class);
        var offered = found(entry);
        assertThat(offered.status()).isEqualTo(WaitingStatus.OFFERED);
        assertThat(suited(between("10:00", "10:30"))).isEmpty();
        var answered = answer(offered, true);

        assertThat(answered.status()).isEqualTo(WaitingStatus.BOOKED);
        assertThat(status(answered)).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(list.list(clerk, new ListWaiting(visit, null, 9)).items()).isEmpty();
        assertThat(test.events(clerk.hospital()))
                .contains("waiting.entered", "appointment.held", "appointment.scheduled", "waiting.changed");
    }

    @Test
    void whoSaysNoWaitsOnAndTheTimeIsFreeAgain() {
        var offered = offered();

        assertThat(answer(offered, false).status()).isEqualTo(WaitingStatus.WAITING);

        assertThat(offer(enter(WaitingPriority.ROUTINE))).isInstanceOf(Booked.class);
    }

    @Test
    void whoSaysYesTooLateWaitsOn() { // R-APT-8
        var offered = offered();
        test.clock().advance(Duration.ofMinutes(31));

        var answered = answer(offered, true);

        assertThat(answered.status()).isEqualTo(WaitingStatus.WAITING);
        assertThat(answered.appointment()).isNull();
        assertThat(status(offered)).isEqualTo(AppointmentStatus.CANCELLED);
    }

    @Test
    void whatSomebodyElseTookIsNotOffered() {
        desk.booked(wish(desk.patient(), visit, at("10:00"), doctor));
        var entry = enter(WaitingPriority.ROUTINE);

        assertThat(offer(entry)).isInstanceOf(Conflicting.class);
        assertThat(found(entry)).isEqualTo(entry);
    }

    @Test
    void whoNoLongerWaitsGivesBackWhatIsHeld() {
        var offered = offered();

        var withdrawn = list.withdraw(clerk, new WithdrawWish(offered.id(), offered.version()));

        assertThat(withdrawn.status()).isEqualTo(WaitingStatus.WITHDRAWN);
        assertThat(status(offered)).isEqualTo(AppointmentStatus.CANCELLED);
        assertThatThrownBy(() -> answer(withdrawn, true))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("is WITHDRAWN");
    }

    @Test
    void manyWhomATimeDoesNotSuitHideNobody() {
        var elsewhere = List.of(desk.doctor());
        var other = IntStream.range(0, 210)
                .mapToObj(i -> new EnterWaitingList(
                        desk.patient(),
                        visit,
                        elsewhere,
                        WaitingPriority.URGENT,
                        MONDAY,
                        MONDAY.plusDays(6),
                        null,
                        null))
                .toList();
        test.erp().transaction(clerk, () -> {
            other.forEach(this::enter);
            return true;
        });
        var last = enter(WaitingPriority.ROUTINE);

        assertThat(suited(between("10:00", "10:30"))).containsExactly(last.id());
    }

    @Test
    void nobodyWaitsTwiceForOneService() {
        var lata = desk.patient();

        var race = Race.of(8, i -> enter(anyTime(lata)));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(7).allSatisfy(e -> assertThat(e)
                .isInstanceOfSatisfying(
                        ConflictException.class, c -> assertThat(c.code()).isEqualTo("records.waiting.entered")));
    }

    @Test
    void twoRecordsThatWaitForOneServiceAreToldBeforeTheyAreMerged() { // R-MRG-1
        var one = enter(WaitingPriority.ROUTINE);
        var other = enter(WaitingPriority.ROUTINE);

        assertThat(test.erp()
                        .transaction(clerk, () -> new WaitingTwice(test.erp()).between(one.patient(), other.patient())))
                .singleElement()
                .satisfies(c -> assertThat(c.message()).contains(other.id().toString()));
    }

    @Test
    void aWishThatNoTimeCanSuitIsRefused() {
        assertThatThrownBy(() -> EnterWaitingList.anyTime(desk.patient(), visit, MONDAY, MONDAY.minusDays(1)))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("until");
    }

    @Test
    void keepsHospitalsApart() {
        var entry = enter(WaitingPriority.ROUTINE);
        var elsewhere = test.aCaller(test.aHospital());

        assertThat(list.list(elsewhere, new ListWaiting(visit, null, 9)).items())
                .isEmpty();
        assertThat(list.suited(elsewhere, new WhomItSuits(visit, doctor, between("10:00", "10:30"), 9)))
                .isEmpty();
        assertThatThrownBy(() -> list.withdraw(elsewhere, new WithdrawWish(entry.id(), 0)))
                .isInstanceOf(NotFoundException.class);
    }

    private WaitingEntryView enter(WaitingPriority priority) {
        return enter(new EnterWaitingList(
                desk.patient(), visit, List.of(), priority, MONDAY, MONDAY.plusDays(6), null, null));
    }

    private EnterWaitingList anyTime(PatientId patient) {
        return EnterWaitingList.anyTime(patient, visit, MONDAY, MONDAY.plusDays(6));
    }

    private EnterWaitingList byDay(LocalTime notBefore, @Nullable LocalTime notAfter) {
        return new EnterWaitingList(
                desk.patient(),
                visit,
                List.of(),
                WaitingPriority.ROUTINE,
                MONDAY,
                MONDAY.plusDays(6),
                notBefore,
                notAfter);
    }

    private WaitingEntryView enter(EnterWaitingList command) {
        return list.enter(clerk, command);
    }

    private List<WaitingEntryId> suited(Span span) {
        return list.suited(clerk, new WhomItSuits(visit, doctor, span, 9)).stream()
                .map(WaitingEntryView::id)
                .toList();
    }

    private WaitingEntryView offered() {
        var entry = enter(WaitingPriority.ROUTINE);
        assertThat(offer(entry)).isInstanceOf(Booked.class);
        return found(entry);
    }

    private WaitingEntryView found(WaitingEntryView entry) {
        return list.find(clerk, new FindWaitingEntry(entry.id()));
    }

    private BookingOutcome offer(WaitingEntryView entry) {
        return list.offer(desk.anew(), new OfferTime(entry.id(), entry.version(), List.of(doctor), at("10:00"), 30));
    }

    private WaitingEntryView answer(WaitingEntryView entry, boolean accepts) {
        return list.answer(clerk, new AnswerOffer(entry.id(), entry.version(), accepts));
    }

    private AppointmentStatus status(WaitingEntryView entry) {
        var appointment = Objects.requireNonNull(entry.appointment());
        return desk.records()
                .appointments()
                .find(clerk, new FindAppointment(appointment))
                .status();
    }
}
