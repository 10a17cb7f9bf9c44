package health.erp.core.audit;

import static health.erp.core.audit.AuditPermission.REVIEW_EMERGENCY;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import java.util.UUID;

/** The glasses that were broken, each to be reviewed by somebody else than who broke it. */
public final class Emergencies {
    private final Erp erp;
    private final EmergencyStore emergencies;

    /** Made by the runtime; ask {@code erp.core().emergencies()}. */
    public Emergencies(Erp erp) {
        this.erp = erp;
        this.emergencies = new EmergencyStore(erp);
    }

    public Page<EmergencyView, UUID> reviews(Caller caller, OpenEmergencies query) {
        return erp.read(caller, REVIEW_EMERGENCY, query, () -> Page.of(
                        emergencies.open(query.after(), query.size() + 1), query.size(), Emergency::getId)
                .map(this::shown));
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
