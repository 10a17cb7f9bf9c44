package health.erp.records.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.NotFoundException;
import health.erp.core.id.LocationId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.AWard;
import health.erp.records.Records;
import health.erp.records.location.BedTraits;
import health.erp.records.location.ChangeLocationStatus;
import health.erp.records.location.FindLocation;
import health.erp.records.location.LocationStatus;
import health.erp.records.location.WardTraits;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Who lay where and how full the wards were. R-BED-7 */
@OnEachDatabase(Records.class)
class WardStatisticsTest {
    private final TestErp test;
    private final WardStatistics statistics;
    private final Instant midnight;
    private final LocalDate day;
    private final AWard ward;
    private final AWard other;

    WardStatisticsTest(TestErp test) {
        this.test = test;
        this.statistics = test.erp().module(Records.class).wardStatistics();
        var nurse = test.aCaller(test.aHospital());
        var zone = test.erp().zone(nurse.hospital());
        this.day = LocalDate.ofInstant(TestErp.MORNING, zone);
        this.midnight = day.atStartOfDay(zone).toInstant();
        test.clock().set(midnight);
        this.ward = AWard.with(test, nurse, "Ward 1", 2, WardTraits.OPEN, BedTraits.of("GENERAL"));
        this.other = AWard.with(test, nurse, "Ward 2", 1, WardTraits.OPEN, BedTraits.of("GENERAL"));
    }

    @Test
    void theCensusOfAnyMomentIsDerived() {
        test.clock().set(at(6));
        var stay = ward.admit(ward.patient("Lata"), 1);
        test.clock().set(at(8));
        ward.admit(ward.patient("Mala"), 2);
        test.clock().set(at(10));
        var moved = ward.admissions()
                .transfer(ward.nurse, new TransferPatient(stay.id(), stay.version(), other.bed(1)))
                .transferred();
        test.clock().set(at(12));
        ward.discharge(moved);

        assertThat(census(5).hospital()).isZero();
        assertThat(census(6).of(ward.id)).isEqualTo(1); // from the very moment on
        assertThat(census(9).of(ward.id)).isEqualTo(2);
        assertThat(census(10).of(ward.id)).isEqualTo(1);
        assertThat(census(10).of(other.id)).isEqualTo(1);
        assertThat(census(10).hospital()).isEqualTo(2);
        assertThat(census(12).hospital()).isEqualTo(1); // up to but not including its end
    }

    @Test
    void whatNeverWasIsInNoCensus() {
        test.clock().set(at(6));
        var stay = ward.admit(ward.patient("Lata"), 1);
        test.clock().set(at(8));
        assertThat(census(7).hospital()).isEqualTo(1);

        ward.cancellations()
                .cancel(
                        ward.nurse,
                        new CancelMovement(stay.id(), stay.version(), MovementKind.ADMISSION, "Wrong patient"));

        assertThat(census(7).hospital()).isZero();
    }

    @Test
    void theOccupancyCountsHoursOfBedsThatWereOpen() {
        test.clock().set(at(6));
        var stay = ward.admit(ward.patient("Lata"), 1);
        close(ward.bed(2)); // for the rest of the day
        test.clock().set(at(12));
        ward.discharge(stay);
        test.clock().set(at(24));

        var occupancy = statistics.occupancy(ward.nurse, new OccupancyOf(day, day));

        assertThat(occupancy.of(ward.id))
                .isEqualTo(new OccupancyView.BedHours(Duration.ofHours(6), Duration.ofHours(24 + 6)));
        assertThat(occupancy.of(ward.id).percent()).isEqualTo(new BigDecimal("20.00"));
        assertThat(occupancy.of(other.id).percent()).isEqualTo(new BigDecimal("0.00"));
        assertThat(occupancy.hospital())
                .isEqualTo(new OccupancyView.BedHours(Duration.ofHours(6), Duration.ofHours(54)));
        assertThat(occupancy.hospital().percent()).isEqualTo(new BigDecimal("11.11"));
    }

    @Test
    void aDayThatIsNotOverCountsUpToNow() {
        ward.admit(ward.patient("Lata"), 1);
        test.clock().set(at(3));

        var occupancy = statistics.occupancy(ward.nurse, new OccupancyOf(day, day.plusDays(2)));

        assertThat(occupancy.until()).isEqualTo(at(3));
        assertThat(occupancy.of(ward.id).percent()).isEqualTo(new BigDecimal("50.00"));
        assertThat(statistics
                        .occupancy(ward.nurse, new OccupancyOf(day.plusDays(1), day.plusDays(1)))
                        .wards())
                .isEmpty();
    }

    @Test
    void aStayHasHoursAndNights() {
        test.clock().set(at(23));
        var stay = ward.admit(ward.patient("Lata"), 1);
        test.clock().set(at(49));
        ward.discharge(stay);
        test.clock().set(at(90));

        assertThat(length(stay, 23)).isEqualTo(new LengthOfStayView(stay.id(), Duration.ZERO, 0));
        assertThat(length(stay, 25)).isEqualTo(new LengthOfStayView(stay.id(), Duration.ofHours(2), 1));
        assertThat(length(stay, 80)).isEqualTo(new LengthOfStayView(stay.id(), Duration.ofHours(26), 2));
    }

    @Test
    void whoLiesInAWardHasBeenThereSoLong() {
        test.clock().set(at(20));
        var patient = ward.patient("Lata");
        var lata = ward.admit(patient, 1);
        test.clock().set(at(23));
        var gone = ward.admit(ward.patient("Mala"), 2);
        var sita = other.admit(other.patient("Sita"), 1);
        test.clock().set(at(24));
        ward.discharge(gone);
        test.clock().set(at(26));

        assertThat(statistics.lengthsOfStay(ward.nurse, new LengthsOfStayIn(ward.id)))
                .containsExactly(new LengthOfStayView(lata.id(), Duration.ofHours(6), 1));
        assertThat(test.audit(ward.nurse.hospital())).contains("READ|LengthsOfStayIn|" + patient);
        assertThat(statistics.lengthsOfStay(ward.nurse, new LengthsOfStayIn(other.id)))
                .containsExactly(new LengthOfStayView(sita.id(), Duration.ofHours(3), 1));
        assertThatThrownBy(() -> statistics.lengthsOfStay(test.aCaller(test.aHospital()), new LengthsOfStayIn(ward.id)))
                .isInstanceOf(NotFoundException.class);
    }

    private CensusView census(int hour) {
        return statistics.census(ward.nurse, new CensusAt(at(hour)));
    }

    private LengthOfStayView length(AdmissionView stay, int hour) {
        return statistics.lengthOfStay(ward.nurse, new LengthOfStayAt(stay.id(), at(hour)));
    }

    private void close(LocationId bed) {
        var locations = test.erp().module(Records.class).locations();
        var found = locations.find(ward.nurse, new FindLocation(bed));
        locations.changeStatus(ward.nurse, new ChangeLocationStatus(bed, found.version(), LocationStatus.SUSPENDED));
    }

    private Instant at(int hour) {
        return midnight.plus(Duration.ofHours(hour));
    }
}
