package health.erp.records.note;

/** What was signed. */
public enum NoteEntryKind {
    /** The note. */
    SIGNED,

    /** The whole of it anew, in place of what it said. */
    AMENDED,

    /** Something that follows it. */
    ADDENDUM,

    /** Somebody else answers for all before it, too. */
    COSIGNED,

    /** All before it is an error. */
    WITHDRAWN;

    boolean isText() {
        return this == SIGNED || this == AMENDED || this == ADDENDUM;
    }
}
