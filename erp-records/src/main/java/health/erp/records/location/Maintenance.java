package health.erp.records.location;

import static health.erp.records.location.LocationMapper.MAPPER;
import static health.erp.records.location.LocationPermission.MAINTAIN_BED;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.value.Period;
import java.util.List;

/** Closes beds for work on them. */
public final class Maintenance {
    private final Erp erp;
    private final MaintenanceStore windows;
    private final Beds beds;

    public Maintenance(Erp erp) {
        this.erp = erp;
        this.windows = new MaintenanceStore(erp);
        this.beds = new Beds(erp);
    }

    /** Not over what is planned for the bed already, unless it is said where those go. R-BED-4 */
    public MaintenanceOutcome schedule(Caller caller, ScheduleMaintenance command) {
        return erp.run(caller, MAINTAIN_BED, command, () -> {
            if (command.until().isBefore(erp.now())) {
                throw InvalidCommandException.of("until", "lies in the past");
            }
            var bed = beds.lock(caller, command.bed());
            var wanted = new Period(command.from(), command.until());
            var other = bed.closesDuring(wanted);
            if (other.isPresent()) {
                return new MaintenanceOutcome.AlreadyPlanned(other.get().id());
            }
            var uses = bed.claims().stream()
                    .filter(c -> c.plannedPeriod().overlaps(wanted))
                    .filter(c -> command.relocations().stream()
                            .noneMatch(r -> r.encounter().equals(c.encounter())))
                    .toList();
            if (!uses.isEmpty()) {
                return inUse(uses);
            }
            mustGoElsewhere(command);
            var window = new MaintenanceWindow(erp.newId(), bed.wardId(), command);
            windows.add(window);
            erp.publish(new LocationEvent.MaintenanceScheduled(
                    window.getBed(),
                    window.getWard(),
                    window.getId(),
                    window.getStartsAt(),
                    window.getEndsAt(),
                    erp.now()));
            return new MaintenanceOutcome.Scheduled(MAPPER.toView(window));
        });
    }

    /** Only an empty bed is closed: a relocation plan has been carried out by then. */
    public MaintenanceOutcome start(Caller caller, StartMaintenance command) {
        return erp.run(caller, MAINTAIN_BED, command, () -> {
            var window = windows.require(command.window(), command.version());
            var bed = beds.lock(caller, window.getBed());
            var now = Period.startingAt(erp.now());
            var uses =
                    bed.claims().stream().filter(c -> c.period().overlaps(now)).toList();
            if (!uses.isEmpty()) {
                return inUse(uses);
            }
            window.become(MaintenanceWindow.Status.STARTED);
            beds.close(caller, bed);
            erp.publish(
                    new LocationEvent.MaintenanceStarted(window.getBed(), window.getWard(), window.getId(), erp.now()));
            return new MaintenanceOutcome.Scheduled(MAPPER.toView(windows.saved(window)));
        });
    }

    public MaintenanceView end(Caller caller, EndMaintenance command) {
        return erp.run(caller, MAINTAIN_BED, command, () -> {
            var window = windows.require(command.window(), command.version());
            var bed = beds.lock(caller, window.getBed());
            window.become(MaintenanceWindow.Status.ENDED);
            beds.open(caller, bed);
            erp.publish(
                    new LocationEvent.MaintenanceEnded(window.getBed(), window.getWard(), window.getId(), erp.now()));
            return MAPPER.toView(windows.saved(window));
        });
    }

    public MaintenanceView cancel(Caller caller, CancelMaintenance command) {
        return erp.run(caller, MAINTAIN_BED, command, () -> {
            var window = windows.require(command.window(), command.version());
            window.become(MaintenanceWindow.Status.CANCELLED);
            erp.publish(new LocationEvent.MaintenanceCancelled(
                    window.getBed(), window.getWard(), window.getId(), erp.now()));
            return MAPPER.toView(windows.saved(window));
        });
    }

    private static MaintenanceOutcome.InUse inUse(List<BedSituation.Claim> claims) {
        return new MaintenanceOutcome.InUse(claims.stream()
                .map(c -> new MaintenanceOutcome.Use(
                        c.kind(),
                        c.encounter(),
                        c.plannedPeriod().start(),
                        c.plannedPeriod().end()))
                .toList());
    }

    private static void mustGoElsewhere(ScheduleMaintenance command) {
        if (command.relocations().stream().anyMatch(r -> r.bed().equals(command.bed()))) {
            throw InvalidCommandException.of("relocations", "must name other beds");
        }
    }
}
