package health.erp.lab.order;

import static health.erp.lab.status.OrderStatus.ACTIVE;
import static health.erp.lab.status.OrderStatus.COMPLETED;
import static health.erp.lab.status.OrderStatus.ENTERED_IN_ERROR;
import static health.erp.lab.status.OrderStatus.ON_HOLD;
import static health.erp.lab.status.OrderStatus.REVOKED;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.lab.ALab;
import health.erp.lab.catalogue.LabTestId;
import health.erp.lab.catalogue.PublishedTest;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.catalogue.TestVersionId;
import health.erp.lab.status.OrderStatus;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done to a test, in whatever order, it goes only the ways of the table. 2.1 */
class OrderLifeProperties {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** Written down by itself, from the page of the standard. */
    private static final Map<OrderStatus, Set<OrderStatus>> WAYS = new EnumMap<>(Map.of(
            ACTIVE, Set.of(ON_HOLD, COMPLETED, REVOKED, ENTERED_IN_ERROR),
            ON_HOLD, Set.of(ACTIVE, REVOKED, ENTERED_IN_ERROR),
            COMPLETED, Set.of(ENTERED_IN_ERROR),
            REVOKED, Set.of(ENTERED_IN_ERROR),
            ENTERED_IN_ERROR, Set.of()));

    @Property
    void aTestGoesOnlyTheWaysThereAre(@ForAll("steps") List<OrderStatus> steps) {
        var item = anItem();
        for (var next : steps) {
            var before = item.getStatus();
            var allowed = WAYS.getOrDefault(before, Set.of()).contains(next);
            assertThat(goes(item, next)).isEqualTo(allowed);
            assertThat(item.getStatus()).isEqualTo(allowed ? next : before);
            assertThat(item.isOpen()).isEqualTo(Set.of(ACTIVE, ON_HOLD).contains(item.getStatus()));
            assertThat(item.isAwaited()).isEqualTo(item.isOpen());
        }
    }

    @Provide
    Arbitrary<List<OrderStatus>> steps() {
        return Arbitraries.of(ACTIVE, ON_HOLD, COMPLETED, REVOKED, ENTERED_IN_ERROR)
                .list()
                .ofMaxSize(12);
    }

    private static boolean goes(OrderItem item, OrderStatus next) {
        try {
            switch (next) {
                case ACTIVE -> item.resume();
                case ON_HOLD -> item.hold("waits");
                case COMPLETED -> item.complete(NOON);
                case REVOKED -> item.revoke("not wanted", NOON);
                default -> item.markError("mistaken", NOON);
            }
            return true;
        } catch (RuleException refused) {
            assertThat(refused.code()).isEqualTo("lab.order.status");
            return false;
        }
    }

    private static OrderItem anItem() {
        var id = UUID.fromString("018f0000-0000-7000-8000-000000000001");
        var command = PlaceLabOrder.of(new PatientId(id), ALab.WOMAN, new StaffId(id), "K");
        var order = new LabOrder(new LabOrderId(id), 1, command, ALab.WOMAN, new StaffId(id), NOON);
        var test = new PublishedTest(
                new TestVersionId(id),
                new LabTestId(id),
                new TestCode("K"),
                1,
                ALab.aSheet("K").done());
        return new OrderItem(new OrderItemId(id), order, Wanted.of(test, ItemOrigin.ORDERED), null, NOON);
    }
}
