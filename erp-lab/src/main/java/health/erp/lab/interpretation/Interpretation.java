package health.erp.lab.interpretation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a result means. HL7 v2 table 0078 and v3 ObservationInterpretation, with its hierarchy. */
public enum Interpretation {
    NORMAL("N", null),
    ABNORMAL("A", null),
    CRITICAL("AA", ABNORMAL),
    LOW("L", ABNORMAL),
    VERY_LOW("LU", LOW),
    CRITICALLY_LOW("LL", CRITICAL),
    HIGH("H", ABNORMAL),
    VERY_HIGH("HU", HIGH),
    CRITICALLY_HIGH("HH", CRITICAL),

    OFF_SCALE_LOW("<", null),
    OFF_SCALE_HIGH(">", null),

    POSITIVE("POS", null),
    NEGATIVE("NEG", null),
    INDETERMINATE("IND", null),
    EQUIVOCAL("E", INDETERMINATE),
    DETECTED("DET", POSITIVE),
    NOT_DETECTED("ND", NEGATIVE),
    REACTIVE("RR", null),
    WEAKLY_REACTIVE("WR", REACTIVE),
    NON_REACTIVE("NR", null),
    ANTI_COMPLEMENTARY("AC", null),
    TOXIC("TOX", null),

    UP("U", null),
    DOWN("D", null),
    BETTER("B", null),
    WORSE("W", null),

    QUALITY_CONTROL_FAILURE("QCF", null),
    HELD_FOR_REVIEW("HM", null),

    SUSCEPTIBLE("S", null),
    SUSCEPTIBLE_DOSE_DEPENDENT("SDD", SUSCEPTIBLE),
    INTERMEDIATE("I", null),
    RESISTANT("R", null),
    NON_SUSCEPTIBLE("NS", null),
    INSUFFICIENT_EVIDENCE("IE", null),
    NO_CLINICAL_BREAKPOINT("NCL", null),
    MODERATELY_SUSCEPTIBLE("MS", null),
    VERY_SUSCEPTIBLE("VS", null),
    SYNERGY_RESISTANT("SYN-R", RESISTANT),
    SYNERGY_SUSCEPTIBLE("SYN-S", SUSCEPTIBLE);

    private static final Set<Interpretation> MEANINGS = EnumSet.range(NORMAL, NON_REACTIVE);

    static {
        MEANINGS.addAll(EnumSet.range(UP, WORSE));
    }

    private final String code;

    @Nullable
    private final Interpretation parent;

    Interpretation(String code, @Nullable Interpretation parent) {
        this.code = code;
        this.parent = parent;
    }

    /** As in OBX-8: {@code HH}. */
    public String code() {
        return code;
    }

    /** By its code; {@code H>} and {@code L<} are what HU and LU were called before. */
    public static Optional<Interpretation> of(String code) {
        if (code.equals("H>") || code.equals("L<")) {
            return Optional.of(code.equals("H>") ? VERY_HIGH : VERY_LOW);
        }
        return Arrays.stream(values()).filter(i -> i.code.equals(code)).findFirst();
    }

    /**
     * Whether a flag is what a measured value means. Any other is about how it was measured, or of a drug: who does not know which
     * cannot say that nothing was wrong.
     */
    public static boolean isMeaning(String flag) {
        return of(flag).filter(MEANINGS::contains).isPresent();
    }

    /** Whether this is a kind of the other: critically low is critical, and abnormal. */
    public boolean isA(Interpretation other) {
        return this == other || (parent != null && parent.isA(other));
    }
}
