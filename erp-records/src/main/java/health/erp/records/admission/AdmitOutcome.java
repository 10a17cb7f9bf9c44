package health.erp.records.admission;

/** What became of the wish to admit a patient. */
public sealed interface AdmitOutcome permits AdmitOutcome.Admitted, AlreadyAdmitted, BedRefusal {
    /** The patient has the bed. */
    record Admitted(AdmissionView stay) implements AdmitOutcome {}

    /** The stay, where only that will do. */
    default AdmissionView admitted() {
        if (this instanceof Admitted done) {
            return done.stay();
        }
        throw new IllegalStateException("The patient was not admitted: %s.".formatted(this));
    }
}
