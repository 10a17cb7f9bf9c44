package health.erp.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final Instant EIGHT = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void aPeriodStartsBeforeItEnds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(NINE, EIGHT))
                .withMessage("The period must start (2026-03-01T09:00:00Z) before it ends (2026-03-01T08:00:00Z).");
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(NINE, NINE));
    }

    @Test
    void theStartIsInsideAndTheEndIsNot() {
        var shift = new Period(EIGHT, NINE);

        assertThat(shift.contains(EIGHT)).isTrue();
        assertThat(shift.contains(NINE.minusNanos(1))).isTrue();
        assertThat(shift.contains(NINE)).isFalse();
        assertThat(shift.contains(EIGHT.minusNanos(1))).isFalse();
    }

    @Test
    void aPeriodWithoutEndIsStillRunning() {
        var stay = Period.startingAt(EIGHT);

        assertThat(stay.contains(Instant.MAX)).isTrue();
        assertThat(stay.duration()).isEmpty();
        assertThat(stay.endingAt(TEN)).isEqualTo(new Period(EIGHT, TEN));
        assertThat(stay.endingAt(TEN).duration()).contains(Duration.ofHours(2));
    }

    @Test
    void oneShiftAbutsTheNext() {
        var early = new Period(EIGHT, NINE);
        var late = Period.startingAt(NINE);

        assertThat(early.abuts(late)).isTrue();
        assertThat(early.overlaps(late)).isFalse();
        assertThat(early.abuts(new Period(TEN, TEN.plusSeconds(1)))).isFalse();
        assertThat(late.abuts(Period.startingAt(NINE))).isFalse();
    }

    @Test
    void theIntersectionIsTheTimeInBoth() {
        assertThat(Period.startingAt(NINE).intersection(new Period(EIGHT, TEN))).contains(new Period(NINE, TEN));
        assertThat(Period.startingAt(NINE).intersection(Period.startingAt(TEN))).contains(Period.startingAt(TEN));
        assertThat(new Period(EIGHT, NINE).intersection(Period.startingAt(NINE)))
                .isEmpty();
    }
}
