package health.erp.records.observation;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** How awake the patient is: ACVPU. Royal College of Physicians, NEWS2, 2017. */
public enum Consciousness {
    ALERT(0),

    /** Confused, and was not before. */
    CONFUSION(1),

    /** Answers when spoken to. */
    VOICE(2),
    PAIN(3),
    UNRESPONSIVE(4);

    private final int place;

    Consciousness(int place) {
        this.place = place;
    }

    static Consciousness of(BigDecimal value) {
        return Stream.of(values())
                .filter(c -> c.value().compareTo(value) == 0)
                .findFirst()
                .orElseThrow();
    }

    BigDecimal value() {
        return BigDecimal.valueOf(place);
    }
}
