package health.erp.records;

import health.erp.core.testing.PublishedEvents;
import org.junit.jupiter.api.Test;

class PublishedEventsTest {
    @Test
    void noReaderOfTheRegistersEventsWouldMisreadThem() {
        PublishedEvents.mustBeKept(new Records());
    }
}
