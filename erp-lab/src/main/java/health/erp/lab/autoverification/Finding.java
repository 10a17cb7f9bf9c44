package health.erp.lab.autoverification;

/** What a gate said. The texts name codes and limits, never a patient. */
public sealed interface Finding {
    Gate gate();

    /** Shown to be in order. */
    record Pass(Gate gate) implements Finding {}

    /** A person has to look. */
    record Hold(Gate gate, String reason) implements Finding {}

    /** Above what the method measures: the instrument can measure it diluted. */
    record Dilute(Gate gate, int dilution) implements Finding {}

    /** Nobody can tell, so a person has to look. */
    record NotEvaluable(Gate gate, String missing) implements Finding {}
}
