package health.erp.records.admission;

/** What became of the wish to move a patient. */
public sealed interface TransferOutcome permits TransferOutcome.Transferred, BedRefusal {
    /** The patient has the other bed. */
    record Transferred(AdmissionView stay) implements TransferOutcome {}

    /** The stay, where only that will do. */
    default AdmissionView transferred() {
        if (this instanceof Transferred done) {
            return done.stay();
        }
        throw new IllegalStateException("The patient was not transferred: %s.".formatted(this));
    }
}
