package health.erp.records.appointment;

import static health.erp.records.appointment.ASeries.agreed;
import static health.erp.records.appointment.AnAppointment.at;
import static health.erp.records.appointment.Completeness.ALL_OR_NOTHING;
import static health.erp.records.appointment.SeriesScope.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import health.erp.records.appointment.SeriesOutcome.Agreed;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** How many statements an occurrence more sends; rows are written in batches, and whoever is locked is locked once. */
@OnEachDatabase(Records.class)
class SeriesCostTest {
    private static final int FEW = 4;
    private static final int MORE = 14;

    private final TestErp test;
    private final ASeries plan;

    SeriesCostTest(TestErp test) {
        this.test = test;
        this.plan = new ASeries(new AnAppointment(test));
        book("16:00", MORE); // pays for blocks of numbers
    }

    @Test
    void anOccurrenceIsDecidedInOneOrThree() {
        assertThat(statements(() -> book("12:00", MORE)) - statements(() -> book("09:00", FEW)))
                .isEqualTo(decided() * (MORE - FEW));
    }

    @Test
    void movingOneMoreCostsTheSame() {
        var few = book("09:00", FEW).appointments().get(0);
        var more = book("12:00", MORE).appointments().get(0);

        assertThat(statements(() -> plan.move(more, ALL, at("14:00")))
                        - statements(() -> plan.move(few, ALL, at("10:00"))))
                .isEqualTo(decided() * (MORE - FEW));
    }

    @Test
    void callingOffCostsTheSameHoweverMany() {
        var few = book("09:00", FEW).appointments().get(0);
        var more = book("12:00", MORE).appointments().get(0);

        assertThat(statements(() -> cancel(more))).isEqualTo(statements(() -> cancel(few)));
    }

    @Test
    void showingASeriesIsTwo() {
        var series = book("09:00", MORE).series().id();

        assertThat(statements(() -> plan.whole(series)) - 2).isEqualTo(2);
    }

    /** The patient's others, blocks, what is taken. */
    private int decided() {
        return test.server() == TestServer.POSTGRESQL ? 1 : 3;
    }

    private Agreed book(String time, int times) {
        return agreed(plan.book(plan.wish(at(time), "FREQ=DAILY;COUNT=" + times, ALL_OR_NOTHING)));
    }

    private List<AppointmentView> cancel(AppointmentView first) {
        return plan.recurring
                .cancel(plan.desk.clerk, CancelOccurrences.of(first, ALL, CancelReason.PATIENT))
                .appointments();
    }

    private int statements(Callable<?> work) {
        return test.statements(work);
    }
}
