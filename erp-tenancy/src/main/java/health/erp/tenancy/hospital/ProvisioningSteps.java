package health.erp.tenancy.hospital;

import static health.erp.core.access.AccessPermission.APPOINT_ADMINISTRATOR;
import static health.erp.tenancy.hospital.HospitalMapper.MAPPER;
import static health.erp.tenancy.hospital.HospitalPermission.PROVISION_HOSPITAL;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.ErpException;
import health.erp.core.InvalidCommandException;
import health.erp.core.Purpose;
import health.erp.core.RuleException;
import health.erp.core.access.AppointAdministrator;
import health.erp.core.id.HospitalId;
import java.util.Set;
import java.util.function.Supplier;

/** Makes a hospital, step by step; each is done in transactions of its own and then noted. */
final class ProvisioningSteps {
    private static final int TRIES = 3;

    private final Erp erp;
    private final Operator operator;
    private final HospitalStore hospitals;
    private final ProvisioningStore provisionings;

    ProvisioningSteps(Erp erp, Operator operator, HospitalStore hospitals, ProvisioningStore provisionings) {
        this.erp = erp;
        this.operator = operator;
        this.hospitals = hospitals;
        this.provisionings = provisionings;
    }

    HospitalView provision(Caller caller, ProvisionHospital command) {
        var entered = evenIfRaced(() -> enter(caller, command));
        return entered.status() == HospitalStatus.PROVISIONING
                ? evenIfRaced(() -> finish(withoutKey(caller), entered.id()))
                : entered;
    }

    private HospitalView finish(Caller caller, HospitalId id) {
        var made = erp.transaction(caller, () -> ProvisioningView.of(provisionings.require(id)));
        for (var step : ProvisioningStep.values()) {
            if (step.compareTo(made.step()) > 0) {
                carryOut(step, caller, made);
            }
        }
        return activate(caller, id);
    }

    private void carryOut(ProvisioningStep step, Caller caller, ProvisioningView made) {
        switch (step) {
            case KEYS_MADE -> erp.core().keys().prepare(made.hospital());
            case ADMINISTRATOR_APPOINTED -> appoint(caller, made);
            default -> {}
        }
        erp.transaction(caller, () -> {
            var noted = provisionings.require(made.hospital());
            noted.did(step, erp.now());
            return step;
        });
    }

    /** A hospital that is adopted has one. */
    private void appoint(Caller caller, ProvisioningView made) {
        var there = new Caller(
                made.hospital(), caller.staff(), Set.of(APPOINT_ADMINISTRATOR), Purpose.SYSADMIN, caller.correlation());
        try {
            erp.core().access().appoint(there, new AppointAdministrator(made.administrator()));
        } catch (ErpException e) {
            if (!e.code().equals("core.access.begun")) {
                throw e;
            }
        }
    }

    private HospitalView activate(Caller caller, HospitalId id) {
        return operator.act(caller, PROVISION_HOSPITAL, new ActivateHospital(id), () -> {
            var hospital = hospitals.require(id);
            if (hospital.getStatus() == HospitalStatus.PROVISIONING) {
                erp.publish(hospital.become(HospitalStatus.ACTIVE, null, erp.now()));
            }
            return MAPPER.toView(hospitals.saved(hospital));
        });
    }

    /** Of two who do the same at once one finds, the second time, what the other has done. */
    private static <R> R evenIfRaced(Supplier<R> work) {
        for (int tries = 1; tries < TRIES; tries++) {
            try {
                return work.get();
            } catch (ConflictException e) {
                // once more
            }
        }
        return work.get();
    }

    /** The key is that of the whole command, and has been used. */
    private static Caller withoutKey(Caller caller) {
        return new Caller(
                caller.hospital(),
                caller.staff(),
                caller.permissions(),
                caller.wards(),
                caller.granted(),
                caller.purpose(),
                caller.correlation(),
                null,
                caller.emergency(),
                false);
    }

    private HospitalView enter(Caller caller, ProvisionHospital command) {
        return operator.act(caller, PROVISION_HOSPITAL, command, () -> {
            var there = command.hospital() == null
                    ? hospitals.coded(command.code())
                    : hospitals.find(command.hospital()).or(() -> hospitals.coded(command.code()));
            return MAPPER.toView(there.map(h -> same(h, command)).orElseGet(() -> entry(command)));
        });
    }

    private static Hospital same(Hospital there, ProvisionHospital command) {
        if (!there.isAsIn(command)) {
            throw new RuleException(
                    "tenancy.hospital.taken",
                    "The register has another hospital with this code (%s) or this id.\nMaybe choose another code."
                            .formatted(command.code()));
        }
        return there;
    }

    private Hospital entry(ProvisionHospital command) {
        var given = command.hospital();
        if (given != null && operator.isAlso(given)) {
            throw InvalidCommandException.of("hospital", "is the operator, who has no entry in the register");
        }
        var id = given == null ? new HospitalId(erp.newId()) : given;
        hospitals.hold(command.placement(), id);
        var hospital = new Hospital(id, command, erp.now());
        hospitals.add(hospital);
        provisionings.add(new Provisioning(id, command.administrator(), erp.now()));
        erp.publish(hospital.registered());
        return hospitals.saved(hospital);
    }
}
