package health.erp.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EventDeliveryTest {
    @Test
    void thePauseDoublesUpToTheLongest() {
        assertThat(EventDelivery.USUAL.pauseAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(EventDelivery.USUAL.pauseAfter(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(EventDelivery.USUAL.pauseAfter(9)).isEqualTo(Duration.ofSeconds(256));
        assertThat(EventDelivery.USUAL.pauseAfter(10)).isEqualTo(Duration.ofMinutes(5));
        assertThat(EventDelivery.USUAL.pauseAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void whatCannotWorkIsRefused() {
        var usual = EventDelivery.USUAL;

        assertThatThrownBy(() -> usual.withRelays(17)).hasMessageContaining("16 parts");
        assertThatThrownBy(() -> usual.withLease(Duration.ofMillis(99))).hasMessageContaining("lease");
        assertThatThrownBy(() -> usual.withAttempts(0, Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .hasMessageContaining("once");
        assertThatThrownBy(() -> usual.withAttempts(1, Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .hasMessageContaining("longest");
        assertThatThrownBy(() -> usual.withMemory(Duration.ofHours(47))).hasMessageContaining("two days");
    }
}
