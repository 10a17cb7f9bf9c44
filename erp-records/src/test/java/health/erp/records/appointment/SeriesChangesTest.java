package health.erp.records.appointment;

import static health.erp.records.appointment.ASeries.agreed;
import static health.erp.records.appointment.ASeries.clock;
import static health.erp.records.appointment.ASeries.recurrences;
import static health.erp.records.appointment.ASeries.refused;
import static health.erp.records.appointment.AnAppointment.at;
import static health.erp.records.appointment.AppointmentStatus.BOOKED;
import static health.erp.records.appointment.AppointmentStatus.CANCELLED;
import static health.erp.records.appointment.SeriesScope.ALL;
import static health.erp.records.appointment.SeriesScope.THIS;
import static health.erp.records.appointment.SeriesScope.THIS_AND_FOLLOWING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.ConflictException;
import health.erp.core.RuleException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.appointment.BookingOutcome.Conflicting;
import health.erp.records.appointment.SeriesOutcome.Kept;
import health.erp.records.appointment.SeriesOutcome.Refused;
import health.erp.records.merge.MergeOutcome;
import health.erp.records.merge.MergePatients;
import health.erp.records.merge.PreviewMerge;
import health.erp.records.merge.UnmergePatients;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Changing one of a series, it and those that follow, or all. R-APT-11 */
@OnEachDatabase(Records.class)
class SeriesChangesTest {
    private static final String FOUR_WEEKS = "FREQ=WEEKLY;COUNT=4"; // 3, 10, 17 and 24 March

    private final TestErp test;
    private final AnAppointment desk;
    private final ASeries plan;
    private final RecurringAppointments recurring;
    private final Appointments appointments;

    SeriesChangesTest(TestErp test) {
        this.test = test;
        this.desk = new AnAppointment(test);
        this.plan = new ASeries(desk);
        this.recurring = plan.recurring;
        this.appointments = desk.records.appointments();
    }

    @Test
    void oneIsMovedAndStillKnownAsThatOccurrence() { // R-APT-10
        var series = plan.booked(at("09:00"), FOUR_WEEKS);
        var second = series.appointments().get(1);

        var moved = agreed(plan.move(second, THIS, at("2026-03-11T14:00")));

        assertThat(moved.series()).isEqualTo(series.series());
        assertThat(moved.appointments()).hasSize(1);
        var now = moved.appointments().get(0);
        assertThat(now.recurrence()).isEqualTo(second.recurrence());
        assertThat(now.number()).isEqualTo(second.number());
        assertThat(now.previous()).isEqualTo(second.id());
        assertThat(clock(plan.whole(series.series().id()).appointments()))
                .containsExactly("2026-03-03T09:00", "2026-03-11T14:00", "2026-03-17T09:00", "2026-03-24T09:00");
        assertThat(plan.appointment(second).status()).isEqualTo(CANCELLED);
    }

    @Test
    void thisAndThoseThatFollowBecomeASeriesThatNamesTheOneItComesFrom() {
        var series = plan.booked(at("09:00"), FOUR_WEEKS);

        var moved = agreed(plan.move(series.appointments().get(2), THIS_AND_FOLLOWING, at("2026-03-18T10:30")));

        assertThat(moved.series().id()).isNotEqualTo(series.series().id());
        assertThat(moved.series().splitFrom()).isEqualTo(series.series().id());
        assertThat(moved.series().from()).isEqualTo(LocalDateTime.parse("2026-03-17T09:00"));
        assertThat(moved.series().shift()).isEqualTo(Duration.ofMinutes(25 * 60 + 30));
        assertThat(clock(moved.appointments())).containsExactly("2026-03-18T10:30", "2026-03-25T10:30");
        assertThat(recurrences(moved.appointments()))
                .isEqualTo(recurrences(series.appointments().subList(2, 4)));
        var before = plan.whole(series.series().id());
        assertThat(before.appointments()).isEqualTo(series.appointments().subList(0, 2));
        assertThat(before.series().before()).isEqualTo(moved.series().from());
        assertThat(before.missing()).isEmpty();
        assertThat(plan.whole(moved.series().id()).missing()).isEmpty();
    }

    @Test
    void allGoByTheClockAndToAnother() {
        var other = desk.doctor();
        var series = plan.booked(at("09:00"), FOUR_WEEKS);
        var to = RescheduleOccurrences.to(series.appointments().get(2), ALL, at("2026-03-18T10:00"));

        var moved = agreed(recurring.reschedule(desk.clerk, to.with(other)));

        assertThat(moved.series().id()).isEqualTo(series.series().id());
        assertThat(moved.series().splitFrom()).isNull();
        assertThat(moved.series().resources()).containsExactly(other);
        assertThat(clock(moved.appointments()))
                .containsExactly("2026-03-04T10:00", "2026-03-11T10:00", "2026-03-18T10:00", "2026-03-25T10:00");
        assertThat(moved.appointments())
                .allSatisfy(a -> assertThat(a.resources()).containsExactly(other));
        assertThat(moved.kept()).isEmpty();
        assertThat(test.events(desk.clerk.hospital()))
                .filteredOn("appointment.cancelled"::equals)
                .hasSize(4);
    }

    @Test
    void fromTheFirstOnIsAll() {
        var series = plan.booked(at("09:00"), FOUR_WEEKS);

        var moved = agreed(plan.move(series.appointments().get(0), THIS_AND_FOLLOWING, at("10:00")));

        assertThat(moved.series().id()).isEqualTo(series.series().id());
        assertThat(moved.appointments()).hasSize(4);
    }

    @Test
    void whatWasChangedByItselfOrHasBegunOrIsAttendedStaysAsItIs() {
        var series = plan.booked(at("09:00"), "FREQ=DAILY;COUNT=6").appointments();
        var apart = AnAppointment.booked(
                appointments.reschedule(desk.clerk, RescheduleAppointment.to(series.get(3), at("2026-03-06T16:00"))));
        appointments.cancel(desk.clerk, new CancelAppointment(series.get(4).id(), 0, CancelReason.PATIENT));
        test.clock().set(at("09:10"));
        var here = desk.records
                .attendance()
                .arrive(desk.clerk, new ArriveAppointment(series.get(1).id(), 0));

        var moved = agreed(plan.move(series.get(2), ALL, at("2026-03-05T11:00")));

        assertThat(moved.kept())
                .containsExactly(
                        kept(series.get(0), KeptReason.BEGUN),
                        kept(here, KeptReason.ATTENDED),
                        kept(apart, KeptReason.CHANGED));
        assertThat(clock(moved.appointments())).containsExactly("2026-03-05T11:00", "2026-03-08T11:00");
        assertThat(plan.appointment(series.get(0))).isEqualTo(series.get(0));
        assertThat(plan.appointment(apart).planned()).isEqualTo(apart.planned());
        assertThat(apart.series()).isEqualTo(series.get(3).series());
        assertThat(apart.recurrence()).isEqualTo(series.get(3).recurrence());
    }

    @Test
    void whatStaysAsItIsGoesIntoTheNewSeriesToo() {
        var series = plan.booked(at("09:00"), FOUR_WEEKS).appointments();
        var apart = AnAppointment.booked(
                appointments.reschedule(desk.clerk, RescheduleAppointment.to(series.get(3), at("2026-03-25T09:00"))));

        var moved = agreed(plan.move(series.get(1), THIS_AND_FOLLOWING, at("2026-03-10T12:00")));

        var rest = plan.whole(moved.series().id());
        assertThat(clock(rest.appointments()))
                .containsExactly("2026-03-10T12:00", "2026-03-17T12:00", "2026-03-25T09:00");
        assertThat(rest.appointments().get(2).series()).isEqualTo(moved.series().id());
        assertThat(moved.kept()).containsExactly(kept(apart, KeptReason.CHANGED));
    }

    @Test
    void theyMayTakeThePlacesOfEachOther() {
        var series = plan.booked(at("09:00"), "FREQ=DAILY;COUNT=5").appointments();

        var moved = agreed(plan.move(series.get(0), ALL, at("2026-03-04T09:00")));

        assertThat(clock(moved.appointments()))
                .containsExactly(
                        "2026-03-04T09:00",
                        "2026-03-05T09:00",
                        "2026-03-06T09:00",
                        "2026-03-07T09:00",
                        "2026-03-08T09:00");
        assertThat(Overlaps.of(test, desk.clerk.hospital())).isEmpty();
    }

    @Test
    void whoCannotBeMovedStaysAndIsInTheWayOfOthers() { // R-APT-10
        var series = plan.booked(at("09:00"), "FREQ=DAILY;COUNT=4").appointments(); // 3 to 6 March
        desk.booked(AnAppointment.wish(desk.patient(), plan.therapy, at("2026-03-08T09:00"), plan.therapist));
        var twoDaysLater = RescheduleOccurrences.to(series.get(0), ALL, at("2026-03-05T09:00"));

        assertThat(refused(recurring.reschedule(desk.clerk, twoDaysLater)))
                .extracting(Refused::recurrence)
                .containsExactly(LocalDateTime.parse("2026-03-06T09:00"));
        var moved = agreed(recurring.reschedule(desk.clerk, twoDaysLater.asFarAsCanBe()));

        assertThat(clock(moved.appointments())).containsExactly("2026-03-05T09:00", "2026-03-07T09:00");
        assertThat(moved.refused())
                .extracting(r -> r.recurrence().getDayOfMonth())
                .containsExactly(4, 6); // the 6th stays, so the 4th cannot go there
        assertThat(((Conflicting) moved.refused().get(0).why()).blockers())
                .extracting(Blocker::appointment)
                .containsExactly(series.get(3).id());
        assertThat(clock(plan.whole(moved.series().id()).appointments()))
                .containsExactly("2026-03-05T09:00", "2026-03-04T09:00", "2026-03-07T09:00", "2026-03-06T09:00");
        assertThat(Overlaps.of(test, desk.clerk.hospital())).isEmpty();
    }

    @Test
    void whatIsCalledOffGivesItsTimeBackAndIsNotMissing() {
        var series = plan.booked(at("09:00"), FOUR_WEEKS);
        var all = series.appointments();
        var apart = AnAppointment.booked(
                appointments.reschedule(desk.clerk, RescheduleAppointment.to(all.get(3), at("2026-03-25T09:00"))));

        var off = recurring.cancel(
                desk.clerk, CancelOccurrences.of(all.get(1), THIS_AND_FOLLOWING, CancelReason.PROVIDER));

        assertThat(off.appointments())
                .extracting(AppointmentView::id)
                .containsExactly(all.get(1).id(), all.get(2).id());
        assertThat(off.appointments()).allSatisfy(a -> {
            assertThat(a.status()).isEqualTo(CANCELLED);
            assertThat(a.cancelReason()).isEqualTo(CancelReason.PROVIDER);
            assertThat(plan.appointment(a)).isEqualTo(a);
        });
        assertThat(off.kept()).containsExactly(kept(apart, KeptReason.CHANGED));
        assertThat(plan.whole(series.series().id()).missing()).isEmpty();
        assertThat(plan.booked(at("2026-03-10T09:00"), "FREQ=WEEKLY;COUNT=2").appointments())
                .hasSize(2);

        var therapyIsOver = new CancelOccurrences(all.get(0).id(), 0, ALL, CancelReason.OTHER, true);
        assertThat(recurring.cancel(desk.clerk, therapyIsOver).appointments())
                .extracting(AppointmentView::id)
                .containsExactly(all.get(0).id(), apart.id());
        assertThatThrownBy(() -> recurring.cancel(
                        desk.clerk, CancelOccurrences.of(plan.appointment(all.get(1)), ALL, CancelReason.PATIENT)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("no appointment there");
    }

    @Test
    void oneIsCalledOffAndTheOthersAreNot() {
        var all = plan.booked(at("09:00"), FOUR_WEEKS).appointments();

        var off = recurring.cancel(desk.clerk, CancelOccurrences.of(all.get(1), THIS, CancelReason.PATIENT));

        assertThat(plan.whole(off.series().id()).appointments())
                .extracting(AppointmentView::status)
                .containsExactly(BOOKED, CANCELLED, BOOKED, BOOKED);
        assertThat(plan.whole(off.series().id()).missing()).isEmpty();
    }

    @Test
    void anOlderSightOrAnAppointmentByItselfIsRefused() {
        var single = desk.booked(AnAppointment.wish(plan.lata, plan.therapy, at("12:00"), plan.therapist));
        var second = plan.booked(at("09:00"), FOUR_WEEKS).appointments().get(1);
        plan.move(second, THIS, at("2026-03-11T14:00"));
        var gone = plan.appointment(second);

        assertThatThrownBy(() -> plan.move(second, ALL, at("2026-03-11T14:00"))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> plan.move(gone, ALL, at("2026-03-11T14:00")))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("stands for no occurrence");
        assertThatThrownBy(() -> plan.move(single, THIS, at("2026-03-11T14:00")))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("stands for no occurrence");
    }

    @Test
    void whoseRecordsAreMergedComesOnTheSameDays() { // R-MRG-3
        var merges = desk.records.merges();
        var series = plan.booked(at("09:00"), FOUR_WEEKS);
        var survivor = desk.patient();
        var seen = merges.preview(desk.clerk, new PreviewMerge(survivor, plan.lata));
        var merge =
                merges.merge(desk.clerk, MergePatients.of(seen, "Same person").accepting(seen.conflicts()));

        var first = plan.appointment(series.appointments().get(0));
        var moved = agreed(plan.move(first, ALL, at("10:00")));

        assertThat(moved.series().patient()).isEqualTo(survivor);
        assertThat(moved.appointments()).hasSize(4).allSatisfy(a -> assertThat(a.patient())
                .isEqualTo(survivor));
        assertThat(plan.whole(series.series().id()).missing()).isEmpty();

        assertThat(merge).isInstanceOf(MergeOutcome.Merged.class);
        merges.unmerge(
                desk.clerk,
                new UnmergePatients(((MergeOutcome.Merged) merge).merge().id(), "Two people", Set.of()));
        assertThat(plan.whole(series.series().id()).series().patient()).isEqualTo(plan.lata);
    }

    private static Kept kept(AppointmentView appointment, KeptReason reason) {
        return new Kept(appointment.id(), Objects.requireNonNull(appointment.recurrence()), reason);
    }
}
