package health.erp.lab.order;

import static health.erp.lab.ALab.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.status.OrderStatus;
import health.erp.lab.status.OrderStatus.OrderControlStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What results do to the tests that were asked for. */
@OnEachDatabase(Lab.class)
class OrderProgressTest {
    private final TestErp test;
    private final ALab lab;
    private final OrderProgress progress;
    private final Caller technician;

    OrderProgressTest(TestErp test) {
        this.test = test;
        this.lab = new ALab(test);
        this.progress = new OrderProgress(test.erp(), lab.lab().published());
        this.technician = lab.caller();
        lab.published("TSH", "FT4", "K");
    }

    @Test
    void aTestIsDoneWhenItsResultIsOut() {
        var order = lab.ordered("TSH", "K");
        lab.received(order);
        var item = ids(order).get(0);

        progress.resulted(technician, item, test.erp().now());
        assertThat(found(order).control()).isEqualTo(OrderControlStatus.A);
        var done = progress.complete(technician, item, test.erp().now());

        assertThat(done.status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(found(order).control()).isEqualTo(OrderControlStatus.A);
        assertThat(test.events(technician.hospital())).containsSubsequence("test.completed", "lab.test.completed");
        assertThatThrownBy(() -> progress.complete(technician, item, test.erp().now()))
                .isInstanceOf(RuleException.class);
        progress.complete(technician, ids(order).get(1), test.erp().now());
        assertThat(found(order).control()).isEqualTo(OrderControlStatus.CM);
    }

    @Test
    void aReflexIsCarriedOutOnceForAVersionOfTheResult() { // I11
        var order = lab.ordered("TSH");
        var source = ids(order).get(0);
        var asked = AddedTest.reflex(source, new TestCode("FT4"), "TSH-HIGH", 1);

        var added = progress.add(technician, asked);

        assertThat(added).hasValueSatisfying(item -> {
            assertThat(item.origin()).isEqualTo(ItemOrigin.REFLEX);
            assertThat(item.parent()).isEqualTo(source);
        });
        assertThat(progress.add(technician, asked)).isEmpty();
        progress.revoke(technician, added.orElseThrow().id(), "measured elsewhere");
        assertThat(progress.add(technician, asked)).isEmpty();
        assertThat(progress.add(technician, AddedTest.reflex(source, new TestCode("FT4"), "TSH-HIGH", 2)))
                .isPresent();
    }

    @Test
    void ofManyWhoFollowOneReflexAtOnceOneOrders() { // I11
        var order = lab.ordered("TSH");
        var asked = AddedTest.reflex(ids(order).get(0), new TestCode("FT4"), "TSH-HIGH", 1);

        var race = Race.of(8, i -> progress.add(technician, asked));

        assertThat(race.results().stream().filter(r -> r.isPresent())).hasSize(1);
        assertThat(found(order).items()).hasSize(2);
    }

    @Test
    void aTestThatIsOpenAlreadyIsNotOrderedByAReflexToo() {
        var order = lab.ordered("TSH", "FT4");

        assertThat(progress.add(technician, AddedTest.reflex(ids(order).get(0), new TestCode("FT4"), "TSH-HIGH", 1)))
                .isEmpty();
        assertThat(found(order).items()).hasSize(2);
    }

    @Test
    void keepsHospitalsApart() {
        var order = lab.ordered("TSH");
        lab.received(order);
        var item = ids(order).get(0);
        var elsewhere = test.aCaller(test.aHospital());
        var now = test.erp().now();

        assertThatThrownBy(() -> progress.complete(elsewhere, item, now)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> progress.resulted(elsewhere, item, now)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> progress.revoke(elsewhere, item, "not ours")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> progress.recollect(elsewhere, item)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> progress.add(elsewhere, AddedTest.reflex(item, new TestCode("FT4"), "TSH-HIGH", 1)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> progress.complete(elsewhere, List.of(item), now))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> progress.revoke(elsewhere, List.of(item), "not ours"))
                .isInstanceOf(NotFoundException.class);
        assertThat(found(order).items()).singleElement().satisfies(kept -> assertThat(kept.status())
                .isEqualTo(OrderStatus.ACTIVE));
    }

    private LabOrderView found(LabOrderView seen) {
        return lab.lab().orders().find(technician, new FindLabOrder(seen.id()));
    }
}
