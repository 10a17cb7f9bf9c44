package health.erp.records.note;

/** Who may read a note. HL7 v3 Confidentiality N and R. */
public enum Confidentiality {
    NORMAL,

    /** Psychiatry, sexual health and the like: its author, and who may read sensitive notes. */
    RESTRICTED
}
