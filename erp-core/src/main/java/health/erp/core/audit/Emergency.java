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
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A glass somebody broke: for one patient and some time, or for a single call that finds out who somebody is, whose id is
 * the audit entry's.
 */
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
    @Column(length = 10)
    private @Nullable EmergencyReason reasonCode;

    /** Null for a single call. */
    private @Nullable Instant expiresAt;

    /** The glass the same person broke for the same patient before. */
    private @Nullable UUID previousId;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private @Nullable Verdict verdict;

    private @Nullable String remark;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reviewer_id"))
    private @Nullable StaffId reviewer;

    private @Nullable Instant reviewedAt;

    /** True while it waits for its review, then null: rows that wait are found by an index of their own. */
    @SuppressWarnings("UnusedVariable") // the queries read it
    private @Nullable Boolean waiting;

    @SuppressWarnings("NullAway.Init") // written by the runtime, read by Hibernate
    protected Emergency() {}

    Emergency(UUID id, BreakGlass command, StaffId staff, @Nullable UUID previous, Instant now) {
        this.id = id;
        this.at = now;
        this.staff = staff;
        this.action = BreakGlass.class.getSimpleName();
        this.permission = AuditPermission.BREAK_GLASS.name();
        this.patient = command.patient();
        this.reason = command.reason();
        this.reasonCode = command.code();
        this.expiresAt = now.plus(command.minutes(), ChronoUnit.MINUTES);
        this.previousId = previous;
        this.waiting = true;
    }

    EmergencyEvent broken() {
        return new EmergencyEvent.GlassBroken(id, staff, action, permission, patient, at, reasonCode, expiresAt, true);
    }

    /** The first moment that is no longer behind this glass. */
    Instant until() {
        return expiresAt == null ? at.plus(1, ChronoUnit.MICROS) : expiresAt;
    }

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
                id,
                at,
                staff,
                action,
                permission,
                patient,
                reason,
                verdict,
                remark,
                reviewer,
                reviewedAt,
                reasonCode,
                expiresAt,
                previousId,
                at.plus(Emergencies.REVIEW_WITHIN));
    }

    public UUID getId() {
        return id;
    }

    public @Nullable PatientId getPatient() {
        return patient;
    }
}
