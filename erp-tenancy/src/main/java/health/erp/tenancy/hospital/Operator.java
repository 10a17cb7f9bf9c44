package health.erp.tenancy.hospital;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Permission;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import java.util.function.Supplier;

/**
 * Whoever runs the hospitals: a hospital like the others, whose rows the register is. What is done here is for its own
 * callers; somebody of another hospital is refused whatever permissions they bring.
 */
public final class Operator {
    private final Erp erp;
    private final HospitalId id;

    public Operator(Erp erp, HospitalId id) {
        this.erp = erp;
        this.id = id;
    }

    /** A command of the operator. */
    public <R> R act(Caller caller, Permission permission, Record command, Supplier<R> work) {
        return erp.run(caller, permission, command, () -> {
            mustBeOf(caller);
            return work.get();
        });
    }

    /** A question of the operator. */
    public <R> R look(Caller caller, Permission permission, Record query, Supplier<R> work) {
        return erp.read(caller, permission, query, () -> {
            mustBeOf(caller);
            return work.get();
        });
    }

    boolean isAlso(HospitalId hospital) {
        return hospital.equals(id);
    }

    private void mustBeOf(Caller caller) {
        if (!caller.hospital().equals(id)) {
            throw new RuleException(
                    "tenancy.notOperator",
                    "The caller is of hospital (%s), but this is for the operator of the hospitals."
                            .formatted(caller.hospital()));
        }
    }
}
