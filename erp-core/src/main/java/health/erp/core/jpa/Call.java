package health.erp.core.jpa;

import health.erp.core.Caller;
import health.erp.core.Permission;
import health.erp.core.id.PatientId;
import java.util.LinkedHashSet;
import java.util.Set;

/** One use case under way: who called what, and whose data it met. Becomes the audit entry. */
public final class Call {
    /** Whether the call changes the hospital or only looks at it. */
    public enum Kind {
        COMMAND,
        READ
    }

    private final Caller caller;
    private final Kind kind;
    private final Permission permission;
    private final String action;
    private final Set<PatientId> patients = new LinkedHashSet<>();

    public Call(Caller caller, Kind kind, Permission permission, Record input) {
        this.caller = caller;
        this.kind = kind;
        this.permission = permission;
        this.action = input.getClass().getSimpleName();
    }

    void concerns(PatientId patient) {
        patients.add(patient);
    }

    Caller caller() {
        return caller;
    }

    Kind kind() {
        return kind;
    }

    Permission permission() {
        return permission;
    }

    String action() {
        return action;
    }

    Set<PatientId> patients() {
        return patients;
    }
}
