package health.erp.records.relation;

/** What the patient is to whom the policy belongs: FHIR subscriber-relationship. */
public enum Subscriber {
    SELF,
    SPOUSE,
    CHILD,
    PARENT,
    OTHER
}
