package health.erp.records.appointment;

import static health.erp.records.appointment.ASeries.agreed;
import static health.erp.records.appointment.AnAppointment.at;
import static health.erp.records.appointment.AnAppointment.wish;
import static health.erp.records.appointment.Completeness.ALL_OR_NOTHING;
import static health.erp.records.appointment.Completeness.WHAT_CAN_BE;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.appointment.BookingOutcome.Booked;
import health.erp.records.appointment.SeriesOutcome.Agreed;
import health.erp.records.appointment.SeriesOutcome.NotAgreed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However many want the same times again and again, each is given once. R-APT-2, R-APT-11 */
@OnEachDatabase(Records.class)
class SeriesRaceTest {
    private static final int TIMES = 10;

    private final TestErp test;
    private final AnAppointment desk;
    private final ASeries plan;

    SeriesRaceTest(TestErp test) {
        this.test = test;
        this.desk = new AnAppointment(test);
        this.plan = new ASeries(desk);
    }

    @Test
    void ofManyWhoWantAllTheTimesOneHasThemAndTheOthersHaveNone() {
        var patients = patients(6);

        var race = Race.of(6, i -> book(patients.get(i), "09:00", ALL_OR_NOTHING));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).filteredOn(Agreed.class::isInstance).hasSize(1);
        assertThat(race.results())
                .filteredOn(NotAgreed.class::isInstance)
                .hasSize(5)
                .allSatisfy(none -> assertThat(ASeries.refused(none)).isNotEmpty());
        assertThat(Overlaps.of(test, desk.clerk.hospital())).isEmpty();
    }

    @Test
    void seriesThatMeetSingleBookingsLeaveNoTimeTwice() {
        var patients = patients(8);

        var race = Race.of(
                8,
                i -> i % 2 == 0
                        ? taken(book(patients.get(i), i % 4 == 0 ? "09:00" : "09:15", WHAT_CAN_BE))
                        : IntStream.range(0, TIMES)
                                .filter(day -> desk.book(wish(
                                                patients.get(i),
                                                plan.therapy,
                                                at("2026-03-%02dT09:10".formatted(3 + TIMES - 1 - day)),
                                                plan.therapist))
                                        instanceof Booked)
                                .count());

        assertThat(race.failures()).isEmpty();
        assertThat(race.results().stream().mapToLong(Long::longValue).sum()).isEqualTo(TIMES);
        assertThat(Overlaps.of(test, desk.clerk.hospital())).isEmpty();
    }

    @Test
    void aMissingOccurrenceIsBookedOnce() {
        desk.booked(wish(desk.patient(), plan.therapy, at("2026-03-04T09:00"), plan.therapist));
        var series = agreed(book(plan.lata, "09:00", WHAT_CAN_BE)).series();
        var missing = plan.whole(series.id()).missing().get(0);

        var race = Race.of(
                6,
                i -> plan.recurring.bookMissing(
                        desk.clerk,
                        new BookOccurrence(
                                series.id(),
                                missing,
                                at("2026-03-04T12:00").plusSeconds(3600L * (i % 3)),
                                List.of(),
                                null)));

        assertThat(race.results()).hasSize(1).hasOnlyElementsOfType(Booked.class);
        assertThat(race.failures()).hasSize(5).hasOnlyElementsOfType(RuleException.class);
        assertThat(plan.whole(series.id()).appointments()).hasSize(TIMES);
    }

    private SeriesOutcome book(PatientId patient, String time, Completeness completeness) {
        return plan.book(plan.wish(patient, plan.therapy, at(time), "FREQ=DAILY;COUNT=" + TIMES, completeness));
    }

    private static long taken(SeriesOutcome outcome) {
        return outcome instanceof Agreed agreed ? agreed.appointments().size() : 0;
    }

    private List<PatientId> patients(int many) {
        return IntStream.range(0, many).mapToObj(i -> desk.patient()).toList();
    }
}
