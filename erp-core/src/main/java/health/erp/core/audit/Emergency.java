package health.erp.core.audit;

import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A glass somebody broke: a call made in an emergency without its permission. Its id is the audit entry's. */
@Entity
@Table(name = "erp_glass_breaking")
public class Emergency extends HospitalOwned {
    @Id
    private UUID id;

    private Instant at;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "staff_id"))
    private StaffId staff;

    private String action;
    private String permission;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private @Nullable PatientId patient;

    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private @Nullable Verdict verdict;

    private @Nullable String remark;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reviewer_id"))
    private @Nullable StaffId reviewer;

    private @Nullable Instant reviewedAt;

    /** True while it waits for its review, then null: rows that wait are found by an index of their own. */
    private @Nullable Boolean waiting;

    @SuppressWarnings("NullAway.Init") // written by the runtime, read by Hibernate
    protected Emergency() {}

    EmergencyEvent.GlassReviewed review(ReviewEmergency command, StaffId by, Instant now) {
        if (by.equals(staff)) {
            throw new RuleException(
                    "core.emergency.own",
                    "The emergency (%s) was the reviewer's own.\nMaybe ask somebody else to review it.".formatted(id));
        }
        if (verdict != null) {
            throw new RuleException(
                    "core.emergency.reviewed", "The emergency (%s) has been found %s already.".formatted(id, verdict));
        }
        verdict = command.verdict();
        remark = command.remark();
        reviewer = by;
        reviewedAt = now;
        waiting = null;
        return new EmergencyEvent.GlassReviewed(id, by, command.verdict(), now);
    }

    EmergencyView view() {
        return new EmergencyView(
                id, at, staff, action, permission, patient, reason, verdict, remark, reviewer, reviewedAt);
    }

    public UUID getId() {
        return id;
    }

    public @Nullable PatientId getPatient() {
        return patient;
    }

    public boolean isWaiting() {
        return waiting != null;
    }
}
