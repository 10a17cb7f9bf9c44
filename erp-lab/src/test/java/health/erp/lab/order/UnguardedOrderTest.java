package health.erp.lab.order;

import static health.erp.lab.ALab.ids;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The races of {@link LabOrdersTest} and {@link OrderProgressTest}: it is the database that lets a test be open once. */
@OnEachDatabase(Lab.class)
class UnguardedOrderTest {
    private static final int ROUNDS = 40;

    private final TestErp test;

    UnguardedOrderTest(TestErp test) {
        this.test = test;
    }

    @Test
    void withoutTheConstraintsATestIsOrderedManyTimes() {
        // else MariaDB needs them for the foreign keys
        test.database().execute("create index of_order on lab_order_item (hospital_id, order_id)");
        test.database().execute("create index of_parent on lab_order_item (hospital_id, parent_id)");
        test.database().execute("alter table lab_order_item drop constraint lab_order_item_test_uq");
        test.database().execute("alter table lab_order_item drop constraint lab_order_item_reflex_uq");
        var lab = new ALab(test);
        lab.published("TSH", "FT4");
        var progress = new OrderProgress(test.erp(), lab.lab().published());

        assertThat(Stream.generate(() -> added(lab)).limit(ROUNDS).anyMatch(items -> items > 2))
                .isTrue();
        assertThat(Stream.generate(() -> followed(lab, progress)).limit(ROUNDS).anyMatch(items -> items > 2))
                .isTrue();
    }

    private static int added(ALab lab) {
        var order = lab.ordered("TSH");
        var more = new AddTests(order.id(), List.of(new TestCode("FT4")), List.of());
        Race.of(8, i -> lab.lab().orders().add(lab.caller(), more));
        return items(lab, order);
    }

    private static int followed(ALab lab, OrderProgress progress) {
        var order = lab.ordered("TSH");
        var asked = AddedTest.reflex(ids(order).get(0), new TestCode("FT4"), "TSH-HIGH", 1);
        Race.of(8, i -> progress.add(lab.caller(), asked));
        return items(lab, order);
    }

    private static int items(ALab lab, LabOrderView order) {
        return lab.lab()
                .orders()
                .find(lab.caller(), new FindLabOrder(order.id()))
                .items()
                .size();
    }
}
