package health.erp.records.teleconsultation;

import health.erp.core.id.PatientId;
import java.time.Instant;

/** What becomes of somebody who shows a token. */
public sealed interface JoinOutcome {

    /**
     * Come in.
     *
     * @param room name of the room at the host's provider of video; nobody can guess it
     */
    record Admitted(
            TeleconsultationId teleconsultation,
            PatientId patient,
            ParticipantKind kind,
            TeleconsultationMode mode,
            String room,
            Instant closesAt)
            implements JoinOutcome {}

    /** Come again then. */
    record TooEarly(Instant opensAt) implements JoinOutcome {}

    /** The consultation has ended, or its time is long over. */
    record Over() implements JoinOutcome {}

    /** Nobody has this token, or has it any longer: which of it, is not told. */
    record Refused() implements JoinOutcome {}
}
