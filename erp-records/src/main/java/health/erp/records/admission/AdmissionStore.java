package health.erp.records.admission;

import health.erp.core.Erp;
import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.jpa.Store;
import health.erp.records.location.BedClaim;
import health.erp.records.location.HousekeepingTask;
import health.erp.records.location.Location;
import health.erp.records.location.LocationKind;
import health.erp.records.location.MaintenanceWindow;
import java.time.Instant;
import java.util.List;

/** Finds and keeps stays. */
final class AdmissionStore extends Store<Admission, EncounterId> {
    AdmissionStore(Erp erp) {
        super(erp, Admission.class);
    }

    /** The stay with its movements, in one question. */
    Admission whole(EncounterId id) {
        AdmissionQueries_.whole(em(), id);
        return require(id);
    }

    Admission whole(EncounterId id, int version) {
        AdmissionQueries_.whole(em(), id);
        return require(id, version);
    }

    List<Location> placesOf(LocationId ward) {
        return AdmissionQueries_.placesOf(em(), ward, List.of(LocationKind.ROOM, LocationKind.BED));
    }

    List<Location> beds() {
        return AdmissionQueries_.ofKind(em(), LocationKind.BED);
    }

    List<BoardRow> board(LocationId ward, Instant now) {
        return AdmissionQueries_.board(em(), ward, now);
    }

    List<HousekeepingTask> cleaning(LocationId ward) {
        return AdmissionQueries_.cleaning(em(), ward);
    }

    List<MaintenanceWindow> windows(LocationId ward) {
        return AdmissionQueries_.windows(em(), ward);
    }

    List<LocationId> wardsOfOccupiedPlaces(Instant at) {
        return AdmissionQueries_.wardsOfPlaces(em(), BedClaim.Kind.OCCUPANCY, at);
    }

    List<BedClaim> takenBetween(Instant since, Instant until) {
        return AdmissionQueries_.takenBetween(
                em(), List.of(BedClaim.Kind.OCCUPANCY, BedClaim.Kind.CLOSURE), since, until);
    }
}
