package health.erp.records.intake;

import health.erp.core.id.PatientId;
import health.erp.records.identifier.Mrn;
import org.jspecify.annotations.Nullable;

/** What became of one line of the list. */
public sealed interface Arrived {
    long line();

    /**
     * The person is in the register now.
     *
     * @param sameAs somebody registered before who may be the same person
     */
    record Registered(long line, PatientId patient, Mrn mrn, @Nullable Mrn sameAs) implements Arrived {}

    /** The person came with the same key before; nothing was changed. */
    record AlreadyThere(long line, PatientId patient, Mrn mrn) implements Arrived {}

    /** The person is not in the register, and why. */
    record Rejected(long line, String reason) implements Arrived {}
}
