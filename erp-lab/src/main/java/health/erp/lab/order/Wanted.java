package health.erp.lab.order;

import health.erp.lab.catalogue.PublishedTest;
import health.erp.lab.catalogue.TestCode;
import org.jspecify.annotations.Nullable;

/**
 * A test that is to become an item.
 *
 * @param forTest the calculated test it is an input of; null for others
 */
record Wanted(
        PublishedTest test,
        ItemOrigin origin,
        @Nullable TestCode forTest,
        @Nullable String reflexRule,
        @Nullable Integer sourceVersion) {
    static Wanted of(PublishedTest test, ItemOrigin origin) {
        return new Wanted(test, origin, null, null, null);
    }

    /** As a reflex asked for it. */
    Wanted because(AddedTest added) {
        return new Wanted(test, added.origin(), forTest, added.rule(), added.sourceVersion());
    }
}
