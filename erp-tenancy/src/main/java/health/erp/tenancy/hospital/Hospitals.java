package health.erp.tenancy.hospital;

import static health.erp.tenancy.hospital.HospitalMapper.MAPPER;
import static health.erp.tenancy.hospital.HospitalPermission.AMEND_HOSPITAL;
import static health.erp.tenancy.hospital.HospitalPermission.END_HOSPITAL;
import static health.erp.tenancy.hospital.HospitalPermission.MOVE_HOSPITAL;
import static health.erp.tenancy.hospital.HospitalPermission.READ_HOSPITALS;
import static health.erp.tenancy.hospital.HospitalPermission.SUSPEND_HOSPITAL;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.HospitalId;
import health.erp.core.place.Fence;
import java.util.Objects;
import java.util.function.Function;

/** Makes hospitals, knows where each is and what it may do, and lets them go. For callers of the operator. */
public final class Hospitals {
    private final Erp erp;
    private final Operator operator;
    private final HospitalStore hospitals;
    private final ProvisioningStore provisionings;
    private final Grounds grounds;
    private final ProvisioningSteps steps;

    public Hospitals(Erp erp, Operator operator) {
        this.erp = erp;
        this.operator = operator;
        this.hospitals = new HospitalStore(erp);
        this.provisionings = new ProvisioningStore(erp);
        this.grounds = new Grounds(erp.core().places());
        this.steps = new ProvisioningSteps(erp, operator, hospitals, provisionings, grounds);
    }

    /**
     * Makes the hospital, in steps that are each committed, so not within a transaction. What stopped half way goes on
     * when the same command is given again, on whichever node.
     */
    public HospitalView provision(Caller caller, ProvisionHospital command) {
        return steps.provision(caller, command);
    }

    /** How far the making of the hospital has come. */
    public ProvisioningView provisioning(Caller caller, HospitalId hospital) {
        return operator.look(
                caller,
                READ_HOSPITALS,
                new FindHospital(hospital),
                () -> ProvisioningView.of(provisionings.require(hospital)));
    }

    public HospitalView hospital(Caller caller, HospitalId hospital) {
        return operator.look(
                caller, READ_HOSPITALS, new FindHospital(hospital), () -> MAPPER.toView(hospitals.require(hospital)));
    }

    /** In the order of their codes. */
    public Page<HospitalView, String> list(Caller caller, ListHospitals query) {
        return operator.look(
                caller, READ_HOSPITALS, query, () -> hospitals.list(query).map(MAPPER::toView));
    }

    public HospitalView amend(Caller caller, AmendHospital command) {
        return operator.act(caller, AMEND_HOSPITAL, command, () -> {
            var hospital = hospitals.require(command.hospital(), command.version());
            var amended = hospital.amend(command.profile(), erp.now());
            return amended.changed().isEmpty() ? MAPPER.toView(hospital) : changed(hospital, amended);
        });
    }

    /** Lets its staff look and change nothing. */
    public HospitalView makeReadOnly(Caller caller, HospitalId hospital, String reason) {
        return change(caller, new ChangeHospitalStatus(hospital, HospitalStatus.READ_ONLY, reason));
    }

    /** Lets nobody in, once those at work there have ended. */
    public HospitalView suspend(Caller caller, HospitalId hospital, String reason) {
        return change(caller, new ChangeHospitalStatus(hospital, HospitalStatus.SUSPENDED, reason));
    }

    /** Lets everybody in again. */
    public HospitalView resume(Caller caller, HospitalId hospital) {
        return change(caller, new ChangeHospitalStatus(hospital, HospitalStatus.ACTIVE, null));
    }

    /** Reserves the place; the hospital goes on where it is. */
    public HospitalView beginMove(Caller caller, HospitalId hospital, HospitalPlacement to) {
        return move(caller, new BeginMove(hospital, to), hospital, moving -> {
            grounds.mustHave(to);
            var left = moving.leaveFor(to, erp.now());
            hospitals.hold(to, hospital);
            return left;
        });
    }

    /** The hospital stays where it is. */
    public HospitalView abortMove(Caller caller, HospitalId hospital) {
        var now = move(caller, new AbortMove(hospital), hospital, staying -> {
            staying.mustBe(HospitalStatus.MOVING);
            hospitals.letGo(Objects.requireNonNull(staying.getMovesTo()), hospital);
            return staying.comeBack(HospitalStatus.MOVING, erp.now());
        });
        grounds.tell(now);
        return now;
    }

    /**
     * From the next epoch on the hospital is at the place it set out for, and in the status it was in before. The place it
     * leaves must have closed its fence already; that of the new place is opened here.
     */
    public HospitalView arrive(Caller caller, HospitalId hospital, HospitalPlacement to) {
        return move(caller, new Arrive(hospital, to), hospital, moving -> {
            var from = moving.getPlacement();
            erp.publish(moving.arrive(to, erp.now()));
            hospitals.letGo(from, hospital);
            var back = moving.comeBack(HospitalStatus.MOVING, erp.now());
            grounds.tell(MAPPER.toView(moving)); // nobody comes there by the register yet
            return back;
        });
    }

    /** Its staff only look from now on. */
    public HospitalView beginLeaving(Caller caller, HospitalId hospital) {
        return end(
                caller, new BeginLeaving(hospital), hospital, h -> h.become(HospitalStatus.LEAVING, null, erp.now()));
    }

    /**
     * It does not leave after all, and is what it was before. Whoever leads it out voids first what was agreed about its
     * end.
     *
     * @throws health.erp.core.RuleException {@code tenancy.hospital.noWayBack} once its shredding has begun
     */
    public HospitalView stay(Caller caller, HospitalId hospital) {
        return end(caller, new Stay(hospital), hospital, h -> h.comeBack(HospitalStatus.LEAVING, erp.now()));
    }

    /** From now on it can only be shredded; whoever would have it stay at this moment is refused, or refuses this. */
    public HospitalView closeWayBack(Caller caller, HospitalId hospital) {
        return operator.act(caller, END_HOSPITAL, new CloseWayBack(hospital), () -> {
            var going = hospitals.require(hospital);
            going.closeWayBack(erp.now());
            return MAPPER.toView(hospitals.saved(going));
        });
    }

    /** Nothing is left of it but this entry; its place is free for another, and nobody is sent there any more. */
    public HospitalView shredded(Caller caller, HospitalId hospital) {
        return operator.act(caller, END_HOSPITAL, new EndHospital(hospital), () -> {
            var gone = hospitals.require(hospital);
            var event = gone.shredded(erp.now());
            hospitals.letGo(gone.getPlacement(), hospital);
            return changed(gone, event);
        });
    }

    /**
     * Said again, it only makes sure that the place has heard of it. Whoever is to be kept out is so before the register
     * says it; whoever is let in, after: what fails in between errs on the safe side, and is mended by saying it again.
     */
    private HospitalView change(Caller caller, ChangeHospitalStatus command) {
        var now = operator.act(caller, SUSPEND_HOSPITAL, command, () -> {
            var hospital = hospitals.require(command.hospital());
            if (hospital.getStatus() == command.to()) {
                return MAPPER.toView(hospital);
            }
            return stricter(hospital, hospital.let(command.to(), command.reason(), erp.now()));
        });
        grounds.tell(now);
        return now;
    }

    private HospitalView end(Caller caller, Record command, HospitalId id, Function<Hospital, HospitalEvent> verb) {
        var now = operator.act(caller, END_HOSPITAL, command, () -> {
            var hospital = hospitals.require(id);
            return stricter(hospital, verb.apply(hospital));
        });
        grounds.tell(now);
        return now;
    }

    private HospitalView move(Caller caller, Record command, HospitalId id, Function<Hospital, HospitalEvent> verb) {
        return operator.act(caller, MOVE_HOSPITAL, command, () -> {
            var hospital = hospitals.require(id);
            return changed(hospital, verb.apply(hospital));
        });
    }

    /** Nobody is let in by this, whatever the place says now. */
    private HospitalView stricter(Hospital hospital, HospitalEvent event) {
        var view = changed(hospital, event);
        if (view.fence().state() != Fence.State.OPEN) {
            grounds.tell(view);
        }
        return view;
    }

    private HospitalView changed(Hospital hospital, HospitalEvent event) {
        erp.publish(event);
        return MAPPER.toView(hospitals.saved(hospital));
    }
}
