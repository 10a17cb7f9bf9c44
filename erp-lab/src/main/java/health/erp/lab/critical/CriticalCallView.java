package health.erp.lab.critical;

import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.reagent.RunId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call about a critical result as hosts see it.
 *
 * @param version pass it with an attempt, so that two who call at once know of each other
 * @param correctedNo the version of the result that took the place of the one this is about
 * @param tries oldest first; empty in lists
 */
public record CriticalCallView(
        CriticalCallId id,
        int version,
        RunId run,
        int resultNo,
        LabOrderId order,
        PatientId patient,
        StaffId requester,
        TestCode test,
        String section,
        Instant detectedAt,
        StaffId detectedBy,
        EscalationStep step,
        boolean open,
        int attempts,
        @Nullable CallEnding ending,
        @Nullable String notified,
        @Nullable RecipientRole notifiedRole,
        @Nullable Instant notifiedAt,
        boolean readBack,
        @Nullable String failure,
        @Nullable StaffId closedBy,
        @Nullable Instant closedAt,
        @Nullable Integer correctedNo,
        List<AttemptView> tries) {

    /** One try to tell somebody. */
    public record AttemptView(
            int no,
            StaffId caller,
            String recipient,
            RecipientRole role,
            CallChannel channel,
            AttemptOutcome outcome,
            boolean readBack,
            Instant at,
            @Nullable String note) {}
}
