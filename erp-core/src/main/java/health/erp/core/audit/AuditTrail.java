package health.erp.core.audit;

import static health.erp.core.audit.AuditPermission.READ_AUDIT;
import static health.erp.core.audit.AuditPermission.READ_AUDIT_VALUES;
import static health.erp.core.audit.AuditPermission.VERIFY_AUDIT;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.AuditRows;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks up who did or saw what, and checks that nobody tampered with it. Looking is in the trail as well.
 *
 * <p>Every entry carries a seal made with the hospital's key, and within about a second becomes part of the hospital's
 * chain. So {@link #verify} finds any entry that was edited, deleted, inserted or moved by somebody who can write to the
 * database but has no keys; with a {@link #root} noted elsewhere also a history rolled back as a whole. What it cannot
 * find: an entry deleted, with the mark that it waits, before it was linked; and anything done by who has the keys too.
 */
public final class AuditTrail {
    private final Erp erp;
    private final AuditRows rows;

    /** Made by the runtime; ask {@code erp.core().audit()}. */
    public AuditTrail(Erp erp, AuditRows rows) {
        this.erp = erp;
        this.rows = rows;
    }

    public Page<AuditEntryView, AuditPosition> ofPatient(Caller caller, AuditOfPatient query) {
        return erp.read(caller, READ_AUDIT, query, () -> {
            erp.discloses(query.patient()); // that somebody was here is the patient's data too
            return page(query.patient(), null, query.window());
        });
    }

    public Page<AuditEntryView, AuditPosition> ofStaff(Caller caller, AuditOfStaff query) {
        return erp.read(caller, READ_AUDIT, query, () -> shown(page(null, query.staff(), query.window())));
    }

    public Page<AuditEntryView, AuditPosition> ofPeriod(Caller caller, AuditOfPeriod query) {
        return erp.read(caller, READ_AUDIT, query, () -> shown(page(null, null, query.window())));
    }

    /** The values before and after; none for an entry that changed nothing. */
    public List<FieldChangeView> changes(Caller caller, ShowChanges query) {
        return erp.read(caller, READ_AUDIT_VALUES, query, () -> {
            var patient = rows.patientOf(query.entry());
            patient.ifPresent(erp::discloses);
            return rows.changes(query.entry());
        });
    }

    public AuditRoot root(Caller caller, ReadAuditRoot query) {
        return erp.read(caller, VERIFY_AUDIT, query, rows::root);
    }

    /** Reads the whole trail of the hospital, in pages. */
    public AuditVerification verify(Caller caller, VerifyAudit query) {
        return erp.read(caller, VERIFY_AUDIT, query, () -> rows.verify(query.noted()));
    }

    private Page<AuditEntryView, AuditPosition> page(
            @Nullable PatientId patient, @Nullable StaffId staff, AuditWindow window) {
        return Page.of(rows.find(patient, staff, window), window.size(), AuditEntryView::position);
    }

    private Page<AuditEntryView, AuditPosition> shown(Page<AuditEntryView, AuditPosition> page) {
        erp.discloses(page.items().stream()
                .map(AuditEntryView::patient)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return page;
    }
}
