package health.erp.records.note;

/** Where a note stands and where it may go next. FHIR composition-status: preliminary, final, amended, entered-in-error. */
public enum NoteStatus {
    /** Its author still writes; nobody else reads it. */
    DRAFT,
    SIGNED,

    /** Something was amended or added after it was signed. */
    AMENDED,

    /** Stays readable, under a banner. */
    ENTERED_IN_ERROR;

    public boolean mayBecome(NoteStatus next) {
        return switch (this) {
            case DRAFT -> next == SIGNED || next == ENTERED_IN_ERROR;
            case SIGNED -> next == AMENDED || next == ENTERED_IN_ERROR;
            case AMENDED -> next == ENTERED_IN_ERROR;
            case ENTERED_IN_ERROR -> false;
        };
    }
}
