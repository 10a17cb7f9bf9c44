package health.erp.records.drug;

/** How bad it would be to go on; the three grades of FHIR, what must not be done, and what nobody could tell. */
public enum Severity {
    /** Not to be done: only privileged staff may override it, with a reason and a second person. */
    CONTRAINDICATED,
    HIGH,
    MODERATE,
    /** For information; nobody has to answer it. */
    LOW,
    /** The check could not be made, so nobody knows. */
    NOT_CHECKED;

    /** Whether whoever signs or hands out has to say why they go on. */
    public boolean isToBeAnswered() {
        return this != LOW;
    }
}
