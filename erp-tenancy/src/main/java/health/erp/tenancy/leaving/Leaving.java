package health.erp.tenancy.leaving;

import static health.erp.tenancy.leaving.LeavingPermission.AGREE_TO_SHREDDING;
import static health.erp.tenancy.leaving.LeavingPermission.BRING_IN_HOSPITAL;
import static health.erp.tenancy.leaving.LeavingPermission.SHRED_HOSPITAL;
import static health.erp.tenancy.leaving.LeavingPermission.TAKE_OUT_HOSPITAL;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.Permission;
import health.erp.core.Purpose;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Json;
import health.erp.core.key.TransferKey;
import health.erp.tenancy.hospital.HospitalPermission;
import health.erp.tenancy.hospital.HospitalStatus;
import health.erp.tenancy.hospital.HospitalView;
import health.erp.tenancy.hospital.Hospitals;
import health.erp.tenancy.hospital.Operator;
import health.erp.tenancy.rows.Progress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Takes hospitals out with everything they own, checks that, brings them in elsewhere, and destroys what is left. For
 * callers of the operator, but for the hospital's own agreement.
 *
 * <p>Taking out, checking, bringing in and shredding take long: their work is done outside of any transaction of the
 * caller, and what came of it is noted in short ones.
 */
public final class Leaving {
    private static final Set<HospitalStatus> OPEN_TO_LOOK =
            Set.of(HospitalStatus.ACTIVE, HospitalStatus.READ_ONLY, HospitalStatus.LEAVING);

    private final Erp erp;
    private final HospitalId operatorId;
    private final Operator operator;
    private final Hospitals hospitals;
    private final LeavingRules rules;
    private final ExportStore exports;
    private final ShreddingStore shreddings;
    private final Destruction destruction;

    public Leaving(Erp erp, HospitalId operatorId, Operator operator, Hospitals hospitals, LeavingRules rules) {
        this.erp = erp;
        this.operatorId = operatorId;
        this.operator = operator;
        this.hospitals = hospitals;
        this.rules = rules;
        this.exports = new ExportStore(erp);
        this.shreddings = new ShreddingStore(erp);
        this.destruction = new Destruction(erp, rules);
    }

    /**
     * Writes everything the hospital owns, as it is at one moment, into a new directory, or a file that ends with {@code
     * .zip}. That it was done stands in the hospital's own audit trail too. What fails half way is no export, and may be
     * begun again at the same place.
     */
    public TakenOut takeOut(Caller caller, TakeOutHospital command, Path target, Consumer<Progress> listener) {
        var begun = operator.act(caller, TAKE_OUT_HOSPITAL, command, () -> {
            var hospital = known(caller, command.hospital());
            if (!OPEN_TO_LOOK.contains(hospital.status())) {
                throw status(hospital);
            }
            var export = new HospitalExport(erp.newId(), command.hospital(), caller.staff(), erp.now());
            exports.add(export);
            return new Begun(
                    export.getId(),
                    hospital,
                    exports.of(command.hospital()).stream()
                            .map(HospitalExport::getManifest)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(""));
        });
        try {
            erp.read(at(command.hospital(), caller, TAKE_OUT_HOSPITAL), TAKE_OUT_HOSPITAL, command, () -> command);
            var key = TransferKey.random();
            var place = begun.hospital.placement().place();
            var taken = new TakingOut(erp, command.hospital(), place, command.csv(), listener)
                    .take(target, caller.staff(), key, begun.previous.isEmpty() ? null : begun.previous);
            var hashes = new LinkedHashMap<String, String>();
            taken.manifest().tables().forEach(t -> hashes.put(t.name(), t.hash()));
            var view = note(
                    caller,
                    TAKE_OUT_HOSPITAL,
                    command,
                    begun.export,
                    e -> e.isWhole(taken.manifest(), taken.hash(), Json.write(hashes), erp.now()));
            return new TakenOut(view, key);
        } catch (RuntimeException e) {
            var code = e instanceof ErpException known
                    ? known.code()
                    : e.getClass().getSimpleName();
            note(caller, TAKE_OUT_HOSPITAL, command, begun.export, x -> x.failed(code, erp.now()));
            throw e;
        }
    }

    /** Reads all of an export again; without a difference it counts as verified. */
    public List<Difference> check(Caller caller, CheckExport command, Path source, Consumer<Progress> listener) {
        var export = operator.act(caller, TAKE_OUT_HOSPITAL, command, () -> {
            var found = exports.require(command.export());
            found.mustBeFinished();
            return ExportView.of(found);
        });
        try (var archive = ExportArchive.open(source)) {
            var checking = new Checking(archive);
            if (!checking.hash().equals(export.manifest())) {
                return List.of(new Difference(Manifest.FILE, "is not that of the export"));
            }
            var differences = checking.look(
                    (manifest, mac) -> erp.core().keys().verify(export.hospital(), manifest, mac), listener);
            if (differences.isEmpty()) {
                note(caller, TAKE_OUT_HOSPITAL, command, export.id(), e -> e.verified(caller.staff(), erp.now()));
            }
            return differences;
        }
    }

    public List<ExportView> exports(Caller caller, ListExports query) {
        return operator.look(caller, TAKE_OUT_HOSPITAL, query, () -> exports.of(query.hospital()).stream()
                .map(ExportView::of)
                .toList());
    }

    /**
     * Brings a hospital in that this register does not know, with all its rows, documents and keys, or with nothing. It
     * keeps its id; provision it under that id, and its administrator has what there was. The audit trail verifies as it
     * did where it comes from.
     */
    public Arrival bringIn(
            Caller caller, BringInHospital command, Path source, TransferKey key, Consumer<Progress> listener) {
        HospitalId coming;
        try (var archive = ExportArchive.open(source)) {
            coming = new Checking(archive).manifest().hospital();
        }
        operator.act(caller, BRING_IN_HOSPITAL, command, () -> command);
        if (isKnown(caller, coming)) {
            throw new RuleException(
                    "tenancy.leaving.known",
                    "The hospital (%s) is in the register already, and comes only to where nobody knows it."
                            .formatted(coming));
        }
        var place = command.placement().place();
        return new BringingIn(erp, place, listener).bring(source, key);
    }

    /** The first of two approvals: that of the operator. */
    public ShreddingView propose(Caller caller, ProposeShredding command) {
        return operator.act(caller, SHRED_HOSPITAL, command, () -> {
            mustBeLeaving(known(caller, command.hospital()));
            if ((command.export() == null) == (command.reason() == null)) {
                throw InvalidCommandException.of("reason", "is there when no export is named, and only then");
            }
            if (command.export() != null) {
                exports.require(command.export()).mustBeVerifiedFor(command.hospital());
            }
            var proposed = new Shredding(erp.newId(), command, caller.staff(), erp.now());
            shreddings.add(proposed);
            return ShreddingView.of(shreddings.saved(proposed));
        });
    }

    /** The second: that of somebody else, who speaks for the hospital. Its own audit trail has it too. */
    public ShreddingView agree(Caller caller, AgreeToShredding command) {
        erp.read(caller, AGREE_TO_SHREDDING, command, () -> command); // a hospital that leaves lets nobody change it
        return erp.run(at(operatorId, caller, AGREE_TO_SHREDDING), AGREE_TO_SHREDDING, command, () -> {
            var shredding = shreddings.require(command.shredding());
            shredding.agree(caller.staff(), caller.hospital(), rules.waiting(), erp.now());
            return ShreddingView.of(shreddings.saved(shredding));
        });
    }

    /**
     * The hospital does not leave after all. What was agreed about its end is void, and would have to be agreed again.
     *
     * @throws RuleException {@code tenancy.leaving.irrevocable} once its shredding has begun
     */
    public HospitalView stay(Caller caller, StayAfterAll command) {
        operator.act(caller, HospitalPermission.END_HOSPITAL, command, () -> {
            shreddings.of(command.hospital()).ifPresent(Shredding::withdraw);
            return command;
        });
        return hospitals.stay(caller, command.hospital());
    }

    public ShreddingView withdraw(Caller caller, WithdrawShredding command) {
        return shredding(caller, command, command.shredding(), Shredding::withdraw);
    }

    public ShreddingView shredding(Caller caller, FindShredding query) {
        return operator.look(
                caller, SHRED_HOSPITAL, query, () -> ShreddingView.of(shreddings.require(query.shredding())));
    }

    /**
     * Destroys the hospital's keys at the vault, its rows and its documents, in this order, and writes the certificate.
     * Where the law keeps its records longer, nothing is destroyed and that is noted: look at the status of what is
     * answered.
     */
    public ShreddingView shred(Caller caller, Shred command, Consumer<Progress> listener) {
        var due = operator.act(caller, SHRED_HOSPITAL, command, () -> {
            var shredding = shreddings.require(command.shredding());
            shredding.mustBeDue(erp.now());
            var hospital = known(caller, shredding.getLeaving());
            var certificateIsMissing =
                    shredding.getStatus() == ShreddingStatus.RUNNING && hospital.status() == HospitalStatus.SHREDDED;
            if (!certificateIsMissing) {
                mustBeLeaving(hospital);
            }
            var export = shredding.getExportId() == null ? null : exports.require(shredding.getExportId());
            return new Due(
                    hospital,
                    shredding.getStatus() == ShreddingStatus.RUNNING,
                    shredding.getDestroyed() != null,
                    export == null ? "" : Objects.requireNonNull(export.getHashes()),
                    export == null ? "" : Objects.requireNonNull(export.getManifest()));
        });
        if (!due.begun) {
            var kept = destruction.keptBy(due.hospital, due.hashes);
            if (kept.isPresent()) {
                return shredding(
                        caller,
                        command,
                        command.shredding(),
                        s -> s.defer(kept.get().until(), kept.get().why()));
            }
            shredding(caller, command, command.shredding(), s -> {
                hospitals.closeWayBack(as(caller, HospitalPermission.END_HOSPITAL), due.hospital.id());
                s.begin(erp.now());
            });
        }
        if (!due.keysAreGone) {
            var gone = destruction.endKeys(due.hospital);
            shredding(caller, command, command.shredding(), s -> s.destroyed(Json.write(gone)));
        }
        destruction.remove(due.hospital, listener);
        return certify(caller, command, due);
    }

    private ShreddingView certify(Caller caller, Shred command, Due due) {
        if (due.hospital.status() == HospitalStatus.LEAVING) {
            hospitals.shredded(as(caller, HospitalPermission.END_HOSPITAL), due.hospital.id());
        }
        return shredding(caller, command, command.shredding(), s -> {
            var what = Json.readTolerantly(Objects.requireNonNull(s.getDestroyed()), Destruction.Destroyed.class);
            var text = Json.pretty(new ShredCertificate(
                    s.getId(),
                    s.getLeaving(),
                    due.hospital.code(),
                    s.getProposedBy(),
                    Objects.requireNonNull(s.getAgreedBy()),
                    erp.now(),
                    s.getExportId(),
                    due.manifest.isEmpty() ? null : due.manifest,
                    s.getReason(),
                    what.rows(),
                    what.keyIds()));
            s.done(text, destruction.signed(operatorId, text));
        });
    }

    private ShreddingView shredding(Caller caller, Record command, UUID id, Consumer<Shredding> verb) {
        return operator.act(caller, SHRED_HOSPITAL, command, () -> {
            var shredding = shreddings.require(id);
            verb.accept(shredding);
            return ShreddingView.of(shreddings.saved(shredding));
        });
    }

    private ExportView note(
            Caller caller, Permission permission, Record command, UUID export, Consumer<HospitalExport> verb) {
        return operator.act(caller, permission, command, () -> {
            var found = exports.require(export);
            verb.accept(found);
            return ExportView.of(exports.saved(found));
        });
    }

    private HospitalView known(Caller caller, HospitalId hospital) {
        return hospitals.hospital(as(caller, HospitalPermission.READ_HOSPITALS), hospital);
    }

    private boolean isKnown(Caller caller, HospitalId hospital) {
        try {
            known(caller, hospital);
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static void mustBeLeaving(HospitalView hospital) {
        if (hospital.status() != HospitalStatus.LEAVING) {
            throw status(hospital);
        }
    }

    private static RuleException status(HospitalView hospital) {
        return new RuleException(
                "tenancy.leaving.status",
                "The hospital (%s) is (%s), and that does not allow it.\nMaybe let it leave first, or open it."
                        .formatted(hospital.code(), hospital.status()));
    }

    /** The same person with what this use case needs of another one; the key, if there is one, is this use case's. */
    private static Caller as(Caller caller, Permission permission) {
        return at(caller.hospital(), caller, permission);
    }

    private static Caller at(HospitalId hospital, Caller caller, Permission permission) {
        return new Caller(hospital, caller.staff(), Set.of(permission), Purpose.SYSADMIN, caller.correlation());
    }

    private record Begun(UUID export, HospitalView hospital, String previous) {}

    private record Due(HospitalView hospital, boolean begun, boolean keysAreGone, String hashes, String manifest) {}
}
