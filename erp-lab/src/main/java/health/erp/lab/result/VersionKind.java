package health.erp.lab.result;

import health.erp.lab.status.ResultStatus;

/** Why there is a version of a result. */
public enum VersionKind {
    /** It was measured, or written down. */
    ENTERED(ResultStatus.FINAL),

    /** It follows from other results. */
    CALCULATED(ResultStatus.FINAL),

    /** The value was wrong. */
    CORRECTED(ResultStatus.CORRECTED),

    /** The value is the same; what is known of the patient, and so what it means, changed. */
    AMENDED(ResultStatus.AMENDED),

    /** Words were added. */
    APPENDED(ResultStatus.APPENDED),

    /** Looked at again, and right. */
    CONFIRMED(ResultStatus.CONFIRMED),

    /** It cannot be obtained. */
    CANCELLED(ResultStatus.CANCELLED),

    /** Of another patient or specimen. */
    ENTERED_IN_ERROR(ResultStatus.ENTERED_IN_ERROR);

    private final ResultStatus released;

    VersionKind(ResultStatus released) {
        this.released = released;
    }

    /** How far a released result is whose newest version this is. */
    public ResultStatus released() {
        return released;
    }

    /** Whether it says anything else of the patient than the version before. */
    boolean isOtherwise() {
        return this != APPENDED && this != CONFIRMED;
    }

    /** How much it changes what was released; a change that weighs less does not hide one that weighs more. */
    int gravity() {
        return switch (this) {
            case ENTERED, CALCULATED -> 0;
            case CONFIRMED -> 1;
            case APPENDED -> 2;
            case AMENDED -> 3;
            case CORRECTED -> 4;
            case CANCELLED, ENTERED_IN_ERROR -> 5;
        };
    }
}
