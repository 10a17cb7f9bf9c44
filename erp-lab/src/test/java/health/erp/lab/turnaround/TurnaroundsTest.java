package health.erp.lab.turnaround;

import static health.erp.lab.ALab.aSheet;
import static health.erp.lab.ALab.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import health.erp.core.NotPermittedException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.RequestPriority;
import health.erp.lab.order.LabOrderPermission;
import health.erp.lab.order.LabOrderView;
import health.erp.lab.order.OrderProgress;
import health.erp.lab.order.PlaceLabOrder;
import health.erp.lab.order.RevokeTests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a day in the laboratory was. */
@OnEachDatabase(Lab.class)
class TurnaroundsTest {
    private static final Instant EIGHT = Instant.parse("2026-03-02T08:00:00Z");

    private final TestErp test;
    private final ALab lab;
    private final OrderProgress progress;

    TurnaroundsTest(TestErp test) {
        this.test = test;
        this.lab = new ALab(test);
        this.progress = new OrderProgress(test.erp(), lab.lab().published());
        test.clock().set(EIGHT);
        lab.published("K", aSheet("Potassium").within(RequestPriority.STAT, 60).within(RequestPriority.ROUTINE, 120));
        lab.published("NA");
    }

    @Test
    void eachLegIsTimedAndWhatIsLateIsCounted() {
        for (var minutes = 10; minutes <= 100; minutes += 10) {
            done("K", minutes); // 40, 70, ... 310 minutes in all
        }
        lab.received(ordered("K"));
        ordered("NA");
        lab.lab().orders().revoke(lab.caller(), new RevokeTests(ordered("K").id(), List.of(), "not wanted"));

        assertThat(legs("K", TurnaroundLeg.COLLECTION)).isEqualTo("11+0: 50 90 of 0 0");
        assertThat(legs("K", TurnaroundLeg.TRANSPORT)).isEqualTo("11+0: 5 5 of 0 0");
        assertThat(legs("K", TurnaroundLeg.ANALYSIS)).isEqualTo("10+1: 50 90 of 0 0");
        assertThat(legs("K", TurnaroundLeg.RELEASE)).isEqualTo("10+0: 55 95 of 0 0");
        assertThat(legs("K", TurnaroundLeg.WHOLE)).isEqualTo("10+1: 160 280 of 10 7");
        assertThat(legs("NA", TurnaroundLeg.WHOLE)).isEqualTo("0+1: null null of 0 0");
    }

    @Test
    void onlyWhatWasOrderedThenAndThereCounts() {
        done("K", 10);
        var day = new TurnaroundOf(TurnaroundLeg.WHOLE, EIGHT.minus(Duration.ofDays(1)), EIGHT, null);
        var other = new TurnaroundOf(TurnaroundLeg.WHOLE, EIGHT, EIGHT.plus(Duration.ofDays(1)), "HAEM");

        assertThat(lab.lab().turnarounds().show(lab.caller(), day)).isEmpty();
        assertThat(lab.lab().turnarounds().show(lab.caller(), other)).isEmpty();
    }

    @Test
    void aYearAtMostForWhoMaySeeIt() {
        var clerk = test.aCaller(lab.caller().hospital(), LabOrderPermission.READ_LAB_ORDER);
        var today = new TurnaroundOf(TurnaroundLeg.WHOLE, EIGHT, EIGHT.plus(Duration.ofDays(1)), null);

        assertThatThrownBy(() -> lab.lab().turnarounds().show(clerk, today)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> new TurnaroundOf(TurnaroundLeg.WHOLE, EIGHT, EIGHT.plus(Duration.ofDays(400)), null))
                .isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void keepsHospitalsApart() {
        done("K", 10);
        var elsewhere = test.aCaller(test.aHospital());
        var today = new TurnaroundOf(TurnaroundLeg.WHOLE, EIGHT, EIGHT.plus(Duration.ofDays(1)), null);

        assertThat(lab.lab().turnarounds().show(elsewhere, today)).isEmpty();
    }

    private LabOrderView ordered(String code) {
        return lab.lab()
                .orders()
                .place(lab.caller(), PlaceLabOrder.of(lab.aPatient(), ALab.WOMAN, lab.aDoctor(), code));
    }

    /** Taken after so many minutes, received five later, measured after so many more, out after as many and five. */
    private void done(String code, int minutes) {
        test.clock().set(EIGHT);
        var order = ordered(code);
        test.clock().advance(Duration.ofMinutes(minutes));
        var tube = lab.collected(order);
        test.clock().advance(Duration.ofMinutes(5));
        lab.received(tube);
        test.clock().advance(Duration.ofMinutes(minutes));
        progress.resulted(lab.caller(), ids(order).get(0), test.erp().now());
        test.clock().advance(Duration.ofMinutes(minutes + 5L));
        progress.complete(lab.caller(), ids(order).get(0), test.erp().now());
        test.clock().set(EIGHT);
    }

    private String legs(String code, TurnaroundLeg leg) {
        var query = new TurnaroundOf(leg, EIGHT, EIGHT.plus(Duration.ofDays(1)), "CHEM");
        return lab.lab().turnarounds().show(lab.caller(), query).stream()
                .filter(view -> view.test().value().equals(code))
                .map(v -> "%d+%d: %s %s of %d %d"
                        .formatted(v.done(), v.pending(), v.p50(), v.p90(), v.targeted(), v.breached()))
                .findFirst()
                .orElse("none");
    }
}
