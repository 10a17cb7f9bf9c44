package health.erp.lab.order;

import health.erp.lab.catalogue.TestCode;
import org.jspecify.annotations.Nullable;

/**
 * A test that an order gets because of another of its tests.
 *
 * @param parent because of which
 * @param rule the reflex that asked for it; null for others
 * @param sourceVersion of the result the reflex looked at: for each it is carried out once. I11
 */
public record AddedTest(
        OrderItemId parent, TestCode test, ItemOrigin origin, @Nullable String rule, @Nullable Integer sourceVersion) {
    public static AddedTest reflex(OrderItemId parent, TestCode test, String rule, int sourceVersion) {
        return new AddedTest(parent, test, ItemOrigin.REFLEX, rule, sourceVersion);
    }

    /** Reported with its inputs though nobody named it. */
    public static AddedTest calculated(OrderItemId parent, TestCode test) {
        return new AddedTest(parent, test, ItemOrigin.CALCULATED, null, null);
    }
}
