package health.erp.lab.result;

import health.erp.core.Permission;

/** What staff may be allowed to do with results. */
public enum ResultPermission implements Permission {
    /** Write down what was measured, and put one's own right as long as nobody has answered for it. */
    ENTER_RESULT,

    /** Answer for how it was measured; reject runs, say that nothing can be obtained. */
    VERIFY_RESULT,

    /** Answer for what it says, and let it go. */
    VALIDATE_RESULT,

    /** Verify or validate though a control or a reagent was not shown to be in order. */
    OVERRIDE_CONTROL,

    /** Change what is said of a result others have seen, or take it back. */
    CORRECT_RESULT,
    READ_RESULT,

    /** What waits for somebody, of all patients. */
    READ_RESULT_WORKLIST;

    @Override
    public boolean inEmergency() {
        return this == READ_RESULT;
    }
}
