package health.erp.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.ward.BedEvent;
import health.erp.core.ward.BedMade;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventWiringTest {
    private static final List<EventType> TYPES = List.of(EventType.of("bed.made", BedEvent.Made.class));

    record Careless(UUID bed, int pillows) {}

    record Careful(UUID bed, int turn, @Nullable Integer pillows) {}

    @Test
    void whatFitsIsFine() {
        assertThat(problems(
                        Subscription.of("a", "bed.made", BedMade.class, (c, e) -> {}),
                        Subscription.of("b", "bed.made", Careful.class, (c, e) -> {}),
                        Subscription.of("a", "bed.sold", BedEvent.Counted.class, (c, e) -> {})
                                .fromOutside()))
                .containsExactly(
                        "The consumer (a) reads (turn) of (bed.sold) as int, but an event may lack it. Make it Integer.");
    }

    @Test
    void aTypeNobodyPublishesIsNamed() {
        assertThat(problems(Subscription.of("a", "bed.mad", Careful.class, (c, e) -> {})))
                .singleElement()
                .asString()
                .startsWith("The consumer (a) subscribes to (bed.mad), which no module publishes.");
    }

    @Test
    void aNumberAnEventMayLackIsNamed() {
        assertThat(problems(Subscription.of("a", "bed.made", Careless.class, (c, e) -> {})))
                .containsExactly(
                        "The consumer (a) reads (pillows) of (bed.made) as int, but an event may lack it. Make it Integer.");
    }

    @Test
    void aNameThatDoesNotFitIsNamed() {
        assertThat(problems(
                        Subscription.of("a".repeat(81), "bed.made", Careful.class, (c, e) -> {}),
                        Subscription.of("b", "bed.made", Careful.class, (c, e) -> {}),
                        Subscription.of("b", "bed.made", Careful.class, (c, e) -> {})))
                .hasSize(2)
                .contains("The consumer (b) subscribes twice to (bed.made).");
    }

    private static List<String> problems(Subscription<?>... subscriptions) {
        return EventWiring.problems(TYPES, List.of(subscriptions));
    }
}
