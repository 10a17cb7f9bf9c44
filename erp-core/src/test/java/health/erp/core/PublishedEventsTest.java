package health.erp.core;

import health.erp.core.testing.PublishedEvents;
import org.junit.jupiter.api.Test;

class PublishedEventsTest {
    @Test
    void noReaderOfTheCoresEventsWouldMisreadThem() {
        PublishedEvents.mustBeKept(new Core());
    }
}
