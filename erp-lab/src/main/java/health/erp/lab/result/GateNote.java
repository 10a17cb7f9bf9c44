package health.erp.lab.result;

import health.erp.lab.autoverification.Finding;
import health.erp.lab.autoverification.Gate;
import org.jspecify.annotations.Nullable;

/**
 * What a gate said of a result when it was entered.
 *
 * @param detail why it holds, or what is missing; null where it let the result pass
 */
public record GateNote(Gate gate, Said said, @Nullable String detail) {
    /** The kinds of answers. */
    public enum Said {
        PASS,
        HOLD,
        DILUTE,
        NOT_EVALUABLE
    }

    static GateNote of(Finding finding) {
        if (finding instanceof Finding.Hold hold) {
            return new GateNote(finding.gate(), Said.HOLD, hold.reason());
        }
        if (finding instanceof Finding.NotEvaluable unknown) {
            return new GateNote(finding.gate(), Said.NOT_EVALUABLE, unknown.missing());
        }
        if (finding instanceof Finding.Dilute dilute) {
            return new GateNote(finding.gate(), Said.DILUTE, Integer.toString(dilute.dilution()));
        }
        return new GateNote(finding.gate(), Said.PASS, null);
    }

    boolean isAgainst() {
        return said != Said.PASS;
    }
}
