package health.erp.lab.interpretation;

import java.util.List;
import java.util.Optional;

/**
 * What a result was found to mean.
 *
 * @param codes that it is off scale, if so, and then how it is graded, if that is certain; none where nothing can be said
 * @param mayBeCritical whether it is outside the critical limits, or what is known of it does not exclude that
 */
public record Interpreted(List<Interpretation> codes, boolean mayBeCritical) {
    /** No interval holds, or it is no number. Not the same as normal. */
    public static final Interpreted NOTHING = new Interpreted(List.of(), false);

    public Interpreted {
        codes = List.copyOf(codes);
    }

    /** Of a test whose answers are codes: what the catalogue says the answer means. */
    public static Interpreted as(Interpretation meaning) {
        return new Interpreted(List.of(meaning), meaning.isA(Interpretation.CRITICAL));
    }

    /** The grade, without whether it is off scale. */
    public Optional<Interpretation> grade() {
        return codes.stream()
                .filter(code -> code != Interpretation.OFF_SCALE_LOW && code != Interpretation.OFF_SCALE_HIGH)
                .findFirst();
    }

    public boolean isA(Interpretation meaning) {
        return codes.stream().anyMatch(code -> code.isA(meaning));
    }

    /** As in OBX-8, separated by the repetition sign. */
    public String flags() {
        return String.join("~", codes.stream().map(Interpretation::code).toList());
    }
}
