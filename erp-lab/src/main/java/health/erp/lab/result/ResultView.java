package health.erp.lab.result;

import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.reagent.ReagentLotId;
import health.erp.lab.reagent.RunId;
import health.erp.lab.specimen.SpecimenId;
import health.erp.lab.status.ResultStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result as hosts see it: the run it came of, what it says now, and what it said before.
 *
 * @param version pass it with a change, so that of two who look at it at once only one decides
 * @param skew how far the clock it was measured by is off ours, in seconds, where that shows
 * @param inUse whether no other run has taken its place
 * @param doubted whether so many results jumped at once that it might be somebody else's blood
 * @param reason why its run was rejected
 * @param despite why it went out though a control or a reagent was not shown to be in order
 * @param byHand why no instrument is named though the test is controlled on one
 * @param releasedNo the version others saw first
 * @param earlier oldest first; empty where only what it says now was asked for
 */
public record ResultView(
        RunId id,
        int version,
        OrderItemId item,
        LabOrderId order,
        SpecimenId specimen,
        PatientId patient,
        TestCode test,
        int attempt,
        RunOrigin origin,
        @Nullable InstrumentId instrument,
        StaffId operator,
        Instant measuredAt,
        int skew,
        int dilution,
        List<ReagentLotId> lots,
        String section,
        Instant collectedAt,
        RunStage stage,
        ResultStatus status,
        boolean inUse,
        boolean preliminary,
        boolean doubted,
        Proof proof,
        @Nullable String reason,
        @Nullable String despite,
        @Nullable String byHand,
        @Nullable StaffId verifiedBy,
        @Nullable Instant verifiedAt,
        @Nullable StaffId validatedBy,
        @Nullable Instant validatedAt,
        @Nullable Instant releasedAt,
        @Nullable Integer releasedNo,
        VersionView current,
        List<VersionView> earlier) {

    /** What it says, as a report prints it, without the unit; null where nothing could be obtained. */
    public @Nullable String shown() {
        var value = current.content().value();
        return value == null ? null : value.shown();
    }

    /**
     * Something that was said of it.
     *
     * @param hash SHA-256 of the whole in its canonical form, in hexadecimal digits
     */
    public record VersionView(
            int no,
            VersionKind kind,
            FrozenResult content,
            @Nullable String reason,
            StaffId by,
            Instant at,
            String hash) {}
}
