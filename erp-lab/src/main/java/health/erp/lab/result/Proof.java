package health.erp.lab.result;

import health.erp.lab.autoverification.Gate;

/** Whether what a result was measured with was shown to be in order. I13 */
public enum Proof {
    /** Controls, reagents and calibration were. */
    PROVEN,

    /** Nobody can tell, which is not the same as in order. */
    UNPROVEN,

    /** A control was rejected, or a reagent or calibration was not valid. */
    DISPROVEN;

    static Proof of(RuleTrace trace) {
        var said = trace.gates().stream()
                .filter(note -> note.gate() == Gate.QUALITY_CONTROL || note.gate() == Gate.REAGENT)
                .map(GateNote::said)
                .toList();
        if (said.contains(GateNote.Said.HOLD)) {
            return DISPROVEN;
        }
        return said.size() == 2 && said.stream().allMatch(GateNote.Said.PASS::equals) ? PROVEN : UNPROVEN;
    }
}
