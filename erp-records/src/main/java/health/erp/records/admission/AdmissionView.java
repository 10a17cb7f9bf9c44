package health.erp.records.admission;

import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.records.encounter.DischargeDisposition;
import health.erp.records.encounter.EncounterStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stay as hosts see it.
 *
 * @param id the encounter's
 * @param beds where the patient lay, without gaps. R-ADT-6
 * @param movements all that was noted, also what was taken back
 */
public record AdmissionView(
        EncounterId id,
        int version,
        PatientId patient,
        EncounterStatus status,
        @Nullable Instant admittedAt,
        @Nullable Instant dischargedAt,
        @Nullable Instant expectedDischargeAt,
        @Nullable Instant dischargeOrderedAt,
        @Nullable DischargeDisposition disposition,
        @Nullable String isolation,
        @Nullable String bedClass,
        List<BedStay> beds,
        List<MovementView> movements) {
    public AdmissionView {
        beds = List.copyOf(beds);
        movements = List.copyOf(movements);
    }

    /** Where the patient lies; null before and after the stay. */
    public @Nullable LocationId bed() {
        return beds.isEmpty() || beds.get(beds.size() - 1).until() != null
                ? null
                : beds.get(beds.size() - 1).bed();
    }

    /** Some time in one bed. */
    public record BedStay(LocationId bed, LocationId ward, int place, Instant from, @Nullable Instant until) {}

    /**
     * What happened.
     *
     * @param cancels what it takes back
     * @param overriding why the ward's policy was set aside
     */
    public record MovementView(
            UUID id,
            MovementKind kind,
            Instant happenedAt,
            Instant recordedAt,
            StaffId staff,
            @Nullable LocationId bed,
            @Nullable UUID cancels,
            @Nullable String reason,
            @Nullable String overriding) {}
}
