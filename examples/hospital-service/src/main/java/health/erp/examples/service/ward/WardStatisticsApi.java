package health.erp.examples.service.ward;

import static java.util.stream.Collectors.toMap;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.records.Records;
import health.erp.records.admission.BedBoardView;
import health.erp.records.admission.BoardOfWard;
import health.erp.records.admission.CensusAt;
import health.erp.records.admission.LengthOfStayAt;
import health.erp.records.admission.LengthOfStayView;
import health.erp.records.admission.LengthsOfStayIn;
import health.erp.records.admission.OccupancyOf;
import health.erp.records.admission.OccupancyView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How full the wards are and were. R-BED-7 */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(
        name = "Ward statistics",
        description = "How many patients lay in the wards, how full they were, how long stays last.")
class WardStatisticsApi {
    private final Erp erp;
    private final Records records;

    WardStatisticsApi(Erp erp, Records records) {
        this.erp = erp;
        this.records = records;
    }

    /** How many patients lay in each ward, and in all of them. */
    record CensusBody(Instant at, int hospital, Map<LocationId, Integer> wards) {}

    /** Hours of beds that were taken, of all that could be, and what that is in percent. */
    record BedHoursBody(@Nullable LocationId ward, BigDecimal occupied, BigDecimal available, BigDecimal percent) {
        private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);

        static BedHoursBody of(@Nullable LocationId ward, OccupancyView.BedHours hours) {
            return new BedHoursBody(ward, hours(hours.occupied()), hours(hours.available()), hours.percent());
        }

        private static BigDecimal hours(Duration time) {
            return BigDecimal.valueOf(time.toSeconds()).divide(SECONDS, 1, RoundingMode.HALF_UP);
        }
    }

    /** How full the hospital and its wards were. */
    record OccupancyBody(Instant from, Instant until, BedHoursBody hospital, List<BedHoursBody> wards) {}

    /**
     * How long somebody in a bed has been in the hospital.
     *
     * @param since in this bed
     */
    record BedStay(String room, String bed, EncounterId stay, Instant since, Duration duration, int nights) {
        static BedStay of(BedBoardView.Bed bed, BedBoardView.Occupant lying, LengthOfStayView length) {
            return new BedStay(bed.room(), bed.name(), lying.stay(), lying.since(), length.duration(), length.nights());
        }
    }

    @GetMapping("/ward-statistics/census")
    @Operation(summary = "Count who lay in the wards", description = "At a moment, as what is known now has it.")
    CensusBody census(Caller caller, @RequestParam(name = "at", required = false) @Nullable Instant at) {
        var census = records.wardStatistics().census(caller, new CensusAt(at == null ? erp.now() : at));
        return new CensusBody(census.at(), census.hospital(), census.wards());
    }

    @GetMapping("/ward-statistics/occupancy")
    @Operation(
            summary = "Tell how full the wards were",
            description = "On whole days of the hospital, both included, at most a year.")
    OccupancyBody occupancy(Caller caller, @RequestParam("from") LocalDate from, @RequestParam("to") LocalDate to) {
        var occupancy = records.wardStatistics().occupancy(caller, new OccupancyOf(from, to));
        return new OccupancyBody(
                occupancy.from(),
                occupancy.until(),
                BedHoursBody.of(null, occupancy.hospital()),
                occupancy.wards().entrySet().stream()
                        .map(ward -> BedHoursBody.of(ward.getKey(), ward.getValue()))
                        .toList());
    }

    @GetMapping("/wards/{id}/lengths-of-stay")
    @Operation(
            summary = "Tell how long those who lie in a ward have been in the hospital",
            description = "By bed, without names.")
    List<BedStay> lengths(Caller caller, @PathVariable("id") LocationId ward) {
        return erp.transaction(caller, () -> {
            var board = records.bedBoard().board(caller, new BoardOfWard(ward, false));
            var lengths = records.wardStatistics().lengthsOfStay(caller, new LengthsOfStayIn(ward)).stream()
                    .collect(toMap(LengthOfStayView::stay, Function.identity()));
            return board.beds().stream()
                    .flatMap(bed -> bed.occupants().stream()
                            .flatMap(lying -> Optional.ofNullable(lengths.get(lying.stay())) // not who came in between
                                    .map(length -> BedStay.of(bed, lying, length))
                                    .stream()))
                    .toList();
        });
    }

    @GetMapping("/stays/{id}/length")
    @Operation(summary = "Tell how long a stay has lasted", description = "By a moment, in time and in nights.")
    LengthOfStayView length(
            Caller caller,
            @PathVariable("id") EncounterId stay,
            @RequestParam(name = "at", required = false) @Nullable Instant at) {
        return records.wardStatistics().lengthOfStay(caller, new LengthOfStayAt(stay, at == null ? erp.now() : at));
    }
}
