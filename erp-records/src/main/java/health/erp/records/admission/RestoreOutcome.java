package health.erp.records.admission;

import health.erp.core.id.LocationId;
import java.util.List;

/** What became of the wish to take a movement back. */
public sealed interface RestoreOutcome
        permits RestoreOutcome.Restored, RestoreOutcome.PreviousBedUnavailable, AlreadyAdmitted, BedRefusal {
    /** It is as before. */
    record Restored(AdmissionView stay) implements RestoreOutcome {}

    /** The bed the patient lay in has been given away; say which of these it is to be. R-ADT-3, R-ADT-4 */
    record PreviousBedUnavailable(LocationId bed, List<LocationId> choices) implements RestoreOutcome {
        public PreviousBedUnavailable {
            choices = List.copyOf(choices);
        }
    }

    /** The stay, where only that will do. */
    default AdmissionView restored() {
        if (this instanceof Restored done) {
            return done.stay();
        }
        throw new IllegalStateException("The movement was not taken back: %s.".formatted(this));
    }
}
