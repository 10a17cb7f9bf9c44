package health.erp.core.audit;

import static health.erp.core.audit.AuditPermission.BREAK_GLASS;
import static health.erp.core.audit.AuditPermission.REVIEW_EMERGENCY;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.jpa.AuditRows;
import java.time.Duration;
import java.util.UUID;

/** The glasses that are broken, each to be reviewed by somebody else than who broke it. */
public final class Emergencies {
    /** After that a review is overdue. */
    public static final Duration REVIEW_WITHIN = Duration.ofDays(3);

    private final Erp erp;
    private final EmergencyStore emergencies;
    private final AuditRows rows;

    /** Made by the runtime; ask {@code erp.core().emergencies()}. */
    public Emergencies(Erp erp, AuditRows rows) {
        this.erp = erp;
        this.emergencies = new EmergencyStore(erp);
        this.rows = rows;
    }

    /** From now on {@code caller.breakingGlass(reason)} may look this patient up, until the time is over. */
    public EmergencyView breakGlass(Caller caller, BreakGlass command) {
        return erp.run(caller, BREAK_GLASS, command, () -> {
            var previous = emergencies.latest(caller.staff(), command.patient());
            var emergency = new Emergency(erp.newId(), command, caller.staff(), previous, erp.now());
            emergencies.add(emergency);
            erp.publish(emergency.broken());
            return shown(emergencies.saved(emergency));
        });
    }

    public Page<EmergencyView, UUID> reviews(Caller caller, OpenEmergencies query) {
        return erp.read(caller, REVIEW_EMERGENCY, query, () -> Page.of(
                        emergencies.open(query.after(), query.size() + 1), query.size(), Emergency::getId)
                .map(this::shown));
    }

    public Page<EmergencyView, UUID> overdue(Caller caller, OverdueEmergencies query) {
        return erp.read(caller, REVIEW_EMERGENCY, query, () -> Page.of(
                        emergencies.overdue(erp.now().minus(REVIEW_WITHIN), query.after(), query.size() + 1),
                        query.size(),
                        Emergency::getId)
                .map(this::shown));
    }

    /** For the reviewer: every single look and change behind the glass. */
    public Page<AuditEntryView, AuditPosition> calls(Caller caller, CallsOfEmergency query) {
        return erp.read(caller, REVIEW_EMERGENCY, query, () -> {
            var emergency = emergencies.require(query.entry());
            var view = shown(emergency);
            var window = new AuditWindow(view.at(), emergency.until(), query.after(), query.size());
            return Page.of(rows.find(view.patient(), view.staff(), window), query.size(), AuditEntryView::position);
        });
    }

    public EmergencyView review(Caller caller, ReviewEmergency command) {
        return erp.run(caller, REVIEW_EMERGENCY, command, () -> {
            var emergency = emergencies.require(command.entry());
            erp.publish(emergency.review(command, caller.staff(), erp.now()));
            return shown(emergencies.saved(emergency));
        });
    }

    private EmergencyView shown(Emergency emergency) {
        var patient = emergency.getPatient();
        if (patient != null) {
            erp.discloses(patient);
        }
        return emergency.view();
    }
}
