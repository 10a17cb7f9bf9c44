package health.erp.core.jpa;

import health.erp.core.Caller;
import health.erp.core.Permission;
import health.erp.core.id.PatientId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
    private final String action; // the command's name
    private final Record input;
    private boolean breaksGlass;
    private final Set<PatientId> patients = new LinkedHashSet<>();
    private final List<Change> changes = new ArrayList<>();

    public Call(Caller caller, Kind kind, Permission permission, Record input) {
        this.caller = caller;
        this.kind = kind;
        this.permission = permission;
        this.input = input;
        this.action = input.getClass().getSimpleName();
    }

    void concerns(PatientId patient) {
        patients.add(patient);
    }

    void changed(Change change) {
        changes.add(change);
    }

    /** Goes on without the permission, if it is an emergency in which that is allowed; answers whether it is. */
    public boolean breakGlass() {
        breaksGlass = caller.emergency() != null && permission.inEmergency();
        return breaksGlass;
    }

    /** Done without the permission, in an emergency. */
    boolean breaksGlass() {
        return breaksGlass;
    }

    /** Done to find out who somebody is, for which no glass has to be broken beforehand. */
    boolean findsPatients() {
        return permission.findsPatients();
    }

    /** The same call as one that changed nothing, because it was refused. */
    Call refused() {
        var same = new Call(caller, kind, permission, input);
        same.breaksGlass = breaksGlass;
        return same;
    }

    /** Those the input names, for a call that was refused before it met anybody's data. */
    List<PatientId> wanted() {
        var wanted = new ArrayList<PatientId>();
        for (var part : input.getClass().getRecordComponents()) {
            if (part.getType() == PatientId.class) {
                try {
                    part.getAccessor().setAccessible(true);
                    if (part.getAccessor().invoke(input) instanceof PatientId patient) {
                        wanted.add(patient);
                    }
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return wanted;
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

    Record input() {
        return input;
    }

    List<Change> changes() {
        return changes;
    }

    Set<PatientId> patients() {
        return patients;
    }
}
