package health.erp.records.admission;

import static health.erp.records.admission.AdmissionPermission.READ_STAY;
import static health.erp.records.admission.AdmissionPermission.READ_WARD;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.value.Period;
import health.erp.records.encounter.InpatientEncounters;
import health.erp.records.location.BedClaim;
import health.erp.records.location.Location;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts patients, hours and nights, at any moment, as what is known now has it. */
public final class WardStatistics {
    private final Erp erp;
    private final AdmissionStore stays;
    private final InpatientEncounters encounters;

    public WardStatistics(Erp erp, InpatientEncounters encounters) {
        this.erp = erp;
        this.stays = new AdmissionStore(erp);
        this.encounters = encounters;
    }

    /** R-BED-7 */
    public CensusView census(Caller caller, CensusAt query) {
        return erp.read(
                caller,
                READ_WARD,
                query,
                () -> new CensusView(
                        query.at(),
                        stays.wardsOfOccupiedPlaces(query.at()).stream()
                                .collect(groupingBy(w -> w, reducing(0, w -> 1, Integer::sum)))));
    }

    /** Of whole days of the hospital, up to now if the last of them is not over. R-BED-7 */
    public OccupancyView occupancy(Caller caller, OccupancyOf query) {
        return erp.read(caller, READ_WARD, query, () -> {
            var zone = erp.zone(caller.hospital());
            var from = query.from().atStartOfDay(zone).toInstant();
            var end = query.to().plusDays(1).atStartOfDay(zone).toInstant();
            var until = end.isAfter(erp.now()) ? erp.now() : end;
            if (!from.isBefore(until)) {
                return new OccupancyView(from, from, Map.of());
            }
            return new OccupancyView(from, until, hours(new Period(from, until)));
        });
    }

    public LengthOfStayView lengthOfStay(Caller caller, LengthOfStayAt query) {
        return erp.read(caller, READ_STAY, query, () -> {
            var stay = encounters.find(caller, query.stay());
            var end = stay.endedAt() != null && stay.endedAt().isBefore(query.at()) ? stay.endedAt() : query.at();
            return length(query.stay(), stay.startedAt(), end, erp.zone(caller.hospital()));
        });
    }

    /** Of whoever lies in a ward now, up to now. */
    public List<LengthOfStayView> lengthsOfStay(Caller caller, LengthsOfStayIn query) {
        return erp.read(caller, READ_STAY, query, () -> {
            var ward = query.ward();
            erp.requirePermission(caller, READ_STAY, ward);
            if (stays.placesOf(ward).isEmpty()) {
                throw new NotFoundException("ward with beds", ward);
            }
            var zone = erp.zone(caller.hospital());
            var there = stays.board(ward, erp.now()).stream()
                    .filter(row -> row.claim().getKind() == BedClaim.Kind.OCCUPANCY)
                    .map(row -> Objects.requireNonNull(row.encounter()))
                    .toList();
            there.forEach(encounter -> erp.discloses(encounter.getPatient()));
            return there.stream()
                    .map(encounter -> length(encounter.getId(), encounter.getStartedAt(), erp.now(), zone))
                    .toList();
        });
    }

    private static LengthOfStayView length(EncounterId stay, @Nullable Instant start, Instant end, ZoneId zone) {
        if (start == null || !start.isBefore(end)) {
            return new LengthOfStayView(stay, Duration.ZERO, 0);
        }
        var nights = ChronoUnit.DAYS.between(LocalDate.ofInstant(start, zone), LocalDate.ofInstant(end, zone));
        return new LengthOfStayView(stay, Duration.between(start, end), Math.toIntExact(nights));
    }

    private Map<LocationId, OccupancyView.BedHours> hours(Period days) {
        var hours = new HashMap<LocationId, OccupancyView.BedHours>();
        var until = Objects.requireNonNull(days.end());
        for (var bed : stays.beds()) {
            add(hours, Objects.requireNonNull(bed.getWard()), Duration.ZERO, sinceOpened(bed, days));
        }
        for (var claim : stays.takenBetween(days.start(), until)) {
            var time = within(days, claim.getPeriod());
            var isClosed = claim.getKind() == BedClaim.Kind.CLOSURE;
            add(hours, claim.getWard(), isClosed ? Duration.ZERO : time, isClosed ? time.negated() : Duration.ZERO);
        }
        return hours;
    }

    /** All its places together. */
    private static Duration sinceOpened(Location bed, Period days) {
        return within(days, Period.startingAt(bed.getOpenedAt()))
                .multipliedBy(Objects.requireNonNull(bed.getBedTraits()).capacity());
    }

    private static Duration within(Period days, Period time) {
        return days.intersection(time).flatMap(Period::duration).orElse(Duration.ZERO);
    }

    private static void add(
            Map<LocationId, OccupancyView.BedHours> hours, LocationId ward, Duration occupied, Duration available) {
        hours.merge(ward, new OccupancyView.BedHours(occupied, available), OccupancyView.BedHours::plus);
    }
}
