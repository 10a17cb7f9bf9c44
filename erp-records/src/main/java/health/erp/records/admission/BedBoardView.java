package health.erp.records.admission;

import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.records.location.BedStatus;
import health.erp.records.location.BedTraits;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the beds of a ward stand at a moment. */
public record BedBoardView(LocationId ward, Instant at, List<Bed> beds) {
    public BedBoardView {
        beds = List.copyOf(beds);
    }

    /**
     * One bed.
     *
     * @param room what the room is called
     * @param cohort what those in the room are isolated for
     * @param reservedUntil when it is no longer kept for somebody
     * @param closesAt when work on it is planned
     */
    public record Bed(
            LocationId id,
            String name,
            String room,
            BedTraits traits,
            BedStatus status,
            @Nullable String cohort,
            List<Occupant> occupants,
            @Nullable Instant reservedUntil,
            @Nullable Instant closesAt) {
        public Bed {
            occupants = List.copyOf(occupants);
        }
    }

    /**
     * Who lies there.
     *
     * @param patient null unless names were asked for; so is the name
     */
    public record Occupant(
            EncounterId stay,
            @Nullable PatientId patient,
            @Nullable String name,
            int place,
            Instant since,
            @Nullable Instant expectedUntil,
            boolean onLeave,
            boolean mayGo) {}
}
