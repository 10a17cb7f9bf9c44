package health.erp.records.admission;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.value.Period;
import health.erp.records.location.BedClaim;
import health.erp.records.location.BedSituation;
import health.erp.records.location.BedTraits;
import health.erp.records.location.LocationKind;
import health.erp.records.location.LocationStatus;
import health.erp.records.location.LocationView;
import health.erp.records.location.WardTraits;
import health.erp.records.person.AdministrativeGender;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a hospital's own policy has to keep, whatever else it wants. R-BED-5 */
public interface WardPolicyContract {
    Instant NOW = Instant.parse("2026-03-02T04:30:00Z");

    WardPolicy policy();

    @Test
    default void anOrdinaryPatientMayHaveAnOrdinaryBed() {
        var bed = bed(WardTraits.OPEN, BedTraits.of("GENERAL"));

        assertThat(policy().reasons(somebody(null), bed, NOW)).isEmpty();
        assertThat(policy().reasons(new Candidate(AdministrativeGender.UNKNOWN, null, null, null), bed, NOW))
                .isEmpty();
    }

    @Test
    default void anInfectiousPatientIsNotPutBesideAnother() {
        var bed = bed(WardTraits.OPEN, BedTraits.of("GENERAL"), lying(null));

        assertThat(policy().reasons(somebody("MRSA"), bed, NOW)).isNotEmpty();
    }

    @Test
    default void nobodyIsPutBesideAnInfectiousPatient() {
        var bed = bed(WardTraits.OPEN, BedTraits.of("GENERAL"), lying("MRSA"));

        assertThat(policy().reasons(somebody(null), bed, NOW)).isNotEmpty();
    }

    @Test
    default void eachReasonHasACodeAndASentence() {
        var bed = bed(WardTraits.OPEN, BedTraits.of("GENERAL"), lying("MRSA"));

        assertThat(policy().reasons(somebody("VRE"), bed, NOW)).isNotEmpty().allSatisfy(reason -> {
            assertThat(reason.code()).matches("[a-zA-Z]+");
            assertThat(reason.message()).endsWith(".");
        });
    }

    @Test
    default void theSameQuestionHasTheSameAnswer() {
        var bed = bed(WardTraits.OPEN, BedTraits.of("GENERAL"), lying("MRSA"));

        assertThat(policy().reasons(somebody(null), bed, NOW)).isEqualTo(policy().reasons(somebody(null), bed, NOW));
    }

    /** A woman of 46. */
    static Candidate somebody(@Nullable String isolation) {
        return new Candidate(AdministrativeGender.FEMALE, 46, isolation, null);
    }

    /** Somebody who lies in the room. */
    static BedSituation.Claim lying(@Nullable String cohort) {
        var period = Period.startingAt(NOW.minusSeconds(60));
        return new BedSituation.Claim(
                UUID.randomUUID(),
                new LocationId(UUID.randomUUID()),
                new LocationId(UUID.randomUUID()),
                1,
                BedClaim.Kind.OCCUPANCY,
                new EncounterId(UUID.randomUUID()),
                period,
                period,
                cohort);
    }

    /** A free bed, with these in the room. */
    static BedSituation bed(WardTraits ward, BedTraits bed, BedSituation.Claim... roommates) {
        var wardId = new LocationId(UUID.randomUUID());
        return new BedSituation(
                new LocationView(
                        new LocationId(UUID.randomUUID()),
                        0,
                        LocationKind.BED,
                        wardId,
                        wardId,
                        "Bed",
                        LocationStatus.ACTIVE,
                        null,
                        bed,
                        NOW),
                new LocationView(
                        wardId, 0, LocationKind.WARD, null, wardId, "Ward", LocationStatus.ACTIVE, ward, null, NOW),
                List.of(),
                List.of(roommates),
                null,
                List.of());
    }
}
