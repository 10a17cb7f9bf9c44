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
import health.erp.core.place.Place;
import java.util.Set;
import java.util.function.Supplier;

/** Makes a hospital, step by step; each is done in transactions of its own and then noted. */
final class ProvisioningSteps {
    /** Who comes too late finds the next time what another has done, which is at most every step. */
    private static final int TRIES = 2 + ProvisioningStep.values().length;

    private final Erp erp;
    private final Operator operator;
    private final HospitalStore hospitals;
    private final ProvisioningStore provisionings;
    private final Grounds grounds;

    ProvisioningSteps(
            Erp erp, Operator operator, HospitalStore hospitals, ProvisioningStore provisionings, Grounds grounds) {
        this.erp = erp;
        this.operator = operator;
        this.hospitals = hospitals;
        this.provisionings = provisionings;
        this.grounds = grounds;
    }

    HospitalView provision(Caller caller, ProvisionHospital command) {
        var entered = evenIfRaced(() -> enter(caller, command));
        return entered.status() == HospitalStatus.PROVISIONING
                ? evenIfRaced(() -> finish(withoutKey(caller), entered.id()))
                : entered;
    }

    private HospitalView finish(Caller caller, HospitalId id) {
        var made = erp.transaction(caller, () -> Made.of(hospitals.require(id), provisionings.require(id)));
        for (var step : ProvisioningStep.values()) {
            if (step != ProvisioningStep.ACTIVE && step.compareTo(made.done.step()) > 0) {
                carryOut(step, caller, made);
                note(step, caller, id);
            }
        }
        return activate(caller, id);
    }

    private void carryOut(ProvisioningStep step, Caller caller, Made made) {
        switch (step) {
            case PLACE_MADE -> makePlace(caller, made.hospital.placement());
            case FENCE_SET -> grounds.open(made.hospital);
            case KEYS_MADE -> erp.core().keys().prepare(made.hospital.id());
            case ADMINISTRATOR_APPOINTED -> appoint(caller, made.done);
            case REGISTERED, ACTIVE -> {} // rows of the register itself
        }
    }

    /** The main place is ready since the runtime was built, and any other where a hospital works already. */
    private void makePlace(Caller caller, HospitalPlacement placement) {
        var place = placement.place();
        if (!place.equals(Place.MAIN) && !erp.transaction(caller, () -> hospitals.isInhabited(place))) {
            grounds.make(place);
        }
    }

    private void note(ProvisioningStep step, Caller caller, HospitalId id) {
        erp.transaction(caller, () -> {
            provisionings.require(id).did(step, erp.now());
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
                provisionings.require(id).did(ProvisioningStep.ACTIVE, erp.now());
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
        if (!there.isMeantBy(command)) {
            throw new RuleException(
                    "tenancy.hospital.taken",
                    "The register has another hospital with this code (%s) or this id.\nMaybe choose another code."
                            .formatted(command.code()));
        }
        var different = there.differences(command);
        if (!different.isEmpty()) {
            throw new RuleException(
                    "tenancy.hospital.differs",
                    "The register has the hospital (%s) already, with another (%s); nothing was changed.\nMaybe amend it, or choose another code for another hospital."
                            .formatted(command.code(), String.join(", ", different)));
        }
        return there;
    }

    private Hospital entry(ProvisionHospital command) {
        var given = command.hospital();
        if (given != null && operator.isAlso(given)) {
            throw InvalidCommandException.of("hospital", "is the operator, who has no entry in the register");
        }
        grounds.mustHave(command.placement());
        var id = given == null ? new HospitalId(erp.newId()) : given;
        hospitals.hold(command.placement(), id);
        var hospital = new Hospital(id, command, erp.now());
        hospitals.add(hospital);
        provisionings.add(new Provisioning(id, command.administrator(), erp.now()));
        erp.publish(hospital.registered());
        return hospitals.saved(hospital);
    }

    /** What there is of it when the steps begin. */
    private record Made(HospitalView hospital, ProvisioningView done) {
        static Made of(Hospital hospital, Provisioning done) {
            return new Made(MAPPER.toView(hospital), ProvisioningView.of(done));
        }
    }
}
