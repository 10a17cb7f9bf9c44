package health.erp.core.access;

import static health.erp.core.access.StandardRole.AUDITOR;
import static health.erp.core.access.StandardRole.NURSE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Permission;
import health.erp.core.id.LocationId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A module with something to be allowed, on one ward or everywhere. */
public final class Ward implements ErpModule {
    private @Nullable Erp erp;

    /** On rounds the ward counts, for the register it does not. */
    public enum WardPermission implements Permission {
        DO_ROUNDS {
            @Override
            public boolean isForWards() {
                return true;
            }
        },
        READ_REGISTER,
        CLOSE_WARD
    }

    record DoRounds(LocationId ward) {}

    record ReadRegister() {}

    @Override
    public String name() {
        return "ward";
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(WardPermission.values());
    }

    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        return Map.of(
                NURSE, Set.of(WardPermission.DO_ROUNDS, WardPermission.READ_REGISTER),
                AUDITOR, Set.of(WardPermission.READ_REGISTER));
    }

    @Override
    public void open(Erp opened) {
        erp = opened;
    }

    String doRounds(Caller caller, LocationId ward) {
        var runtime = Objects.requireNonNull(erp);
        return runtime.run(caller, WardPermission.DO_ROUNDS, new DoRounds(ward), () -> {
            runtime.requirePermission(caller, WardPermission.DO_ROUNDS, ward);
            return "done";
        });
    }

    String readRegister(Caller caller) {
        return Objects.requireNonNull(erp).read(caller, WardPermission.READ_REGISTER, new ReadRegister(), () -> "read");
    }
}
