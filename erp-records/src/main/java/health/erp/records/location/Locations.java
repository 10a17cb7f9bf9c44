package health.erp.records.location;

import static health.erp.records.location.LocationMapper.MAPPER;
import static health.erp.records.location.LocationPermission.KEEP_LOCATIONS;
import static health.erp.records.location.LocationPermission.READ_LOCATIONS;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.RuleException;
import health.erp.core.id.LocationId;
import health.erp.core.value.Period;

/** Knows what places the hospital has. */
public final class Locations {
    private final Erp erp;
    private final LocationStore locations;
    private final Beds beds;

    public Locations(Erp erp) {
        this.erp = erp;
        this.locations = new LocationStore(erp);
        this.beds = new Beds(erp);
    }

    public LocationView add(Caller caller, AddLocation command) {
        return erp.run(caller, KEEP_LOCATIONS, command, () -> {
            var outer = command.inside() == null ? null : locations.require(command.inside());
            var added = new Location(new LocationId(erp.newId()), command, outer, erp.now());
            locations.add(added);
            erp.publish(new LocationEvent.Added(added.getId(), added.getKind(), erp.now()));
            return MAPPER.toView(added);
        });
    }

    public LocationView amend(Caller caller, AmendLocation command) {
        return erp.run(caller, KEEP_LOCATIONS, command, () -> {
            var location = locations.require(command.location(), command.version());
            erp.publish(location.amend(command, erp.now()));
            return MAPPER.toView(locations.saved(location));
        });
    }

    /** A bed out of use is closed: its hours count as neither occupied nor available. */
    public LocationView changeStatus(Caller caller, ChangeLocationStatus command) {
        return erp.run(caller, KEEP_LOCATIONS, command, () -> {
            var location = locations.require(command.location(), command.version());
            var wasActive = location.getStatus() == LocationStatus.ACTIVE;
            if (location.getKind() == LocationKind.BED) {
                var bed = beds.lock(caller, location.getId());
                if (wasActive) {
                    mustBeEmpty(bed);
                    beds.close(caller, bed);
                } else if (command.status() == LocationStatus.ACTIVE) {
                    beds.open(caller, bed);
                }
            }
            erp.publish(location.become(command.status(), erp.now()));
            return MAPPER.toView(locations.saved(location));
        });
    }

    public LocationView find(Caller caller, FindLocation query) {
        return erp.read(caller, READ_LOCATIONS, query, () -> MAPPER.toView(locations.require(query.location())));
    }

    public Page<LocationView, LocationId> list(Caller caller, ListLocations query) {
        return erp.read(
                caller, READ_LOCATIONS, query, () -> locations.list(query).map(MAPPER::toView));
    }

    private void mustBeEmpty(BedSituation bed) {
        if (!bed.blockers(Period.startingAt(erp.now()), null).isEmpty()) {
            throw new RuleException(
                    "records.location.inUse",
                    "The bed (%s) is not empty.\nMaybe transfer the patient first."
                            .formatted(bed.bed().id()));
        }
    }
}
