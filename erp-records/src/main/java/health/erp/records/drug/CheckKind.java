package health.erp.records.drug;

/** What is looked at before a drug is prescribed or handed out. */
public enum CheckKind {
    /** The patient does not bear the ingredient, or one like it. */
    ALLERGY,
    /** The patient gets the same, or the like of it, already. */
    DUPLICATE,
    /** It does not go together with what the patient gets. */
    INTERACTION,
    /** More than is good at this age and weight. */
    DOSE,
    /** More than these kidneys clear. */
    RENAL,
    PREGNANCY,
    /** Whether it may be prescribed without seeing the patient in person. */
    TELE,
    /** A source of knowledge failed, or took too long. */
    SOURCE
}
