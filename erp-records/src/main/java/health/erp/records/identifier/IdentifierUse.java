package health.erp.records.identifier;

/** What a patient's number is worth to the hospital. FHIR R4 identifier-use. */
public enum IdentifierUse {
    /** The one to show and to ask for. */
    USUAL,
    /** The most trusted one. */
    OFFICIAL,
    /** Given until the proper one is known. */
    TEMP,
    /** Good in another place or for another purpose. */
    SECONDARY,
    /** No longer in use; still found. */
    OLD
}
