package health.erp.records.admission;

import static health.erp.records.admission.WardPolicyContract.bed;
import static health.erp.records.admission.WardPolicyContract.lying;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.records.location.BedSituation;
import health.erp.records.location.BedTraits;
import health.erp.records.location.SexPolicy;
import health.erp.records.location.WardTraits;
import health.erp.records.person.AdministrativeGender;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandardWardPolicyTest implements WardPolicyContract {
    private static final BedTraits ISOLATION = new BedTraits("PRIVATE", SexPolicy.ANY, true, 1);

    @Override
    public WardPolicy policy() {
        return new StandardWardPolicy();
    }

    @Test
    void sexAndAgeAreTheWards() { // R-BED-5
        var boys = bed(new WardTraits(SexPolicy.MALE, 0, 14), BedTraits.of("GENERAL"));

        assertThat(codes(candidate(AdministrativeGender.FEMALE, 15), boys)).containsExactly("sex", "age");
        assertThat(codes(candidate(AdministrativeGender.MALE, 14), boys)).isEmpty();
        assertThat(codes(candidate(AdministrativeGender.OTHER, null), boys)).isEmpty();
    }

    @Test
    void aBedMayBeForOneSexInAWardForAll() {
        var bed = bed(WardTraits.OPEN, new BedTraits("GENERAL", SexPolicy.FEMALE, false, 1));

        assertThat(codes(candidate(AdministrativeGender.MALE, 40), bed)).containsExactly("sex");
        assertThat(codes(candidate(AdministrativeGender.FEMALE, 40), bed)).isEmpty();
    }

    @Test
    void theClassIsTheBeds() {
        var general = bed(WardTraits.OPEN, BedTraits.of("GENERAL"));

        assertThat(codes(new Candidate(AdministrativeGender.MALE, 40, null, "PRIVATE"), general))
                .containsExactly("bedClass");
        assertThat(codes(new Candidate(AdministrativeGender.MALE, 40, null, "GENERAL"), general))
                .isEmpty();
    }

    @Test
    void theSameGermMayShareARoom() { // v2 0116 I
        var infected = new Candidate(AdministrativeGender.MALE, 40, "MRSA", null);

        assertThat(codes(infected, bed(WardTraits.OPEN, ISOLATION, lying("MRSA"))))
                .isEmpty();
        assertThat(codes(infected, bed(WardTraits.OPEN, ISOLATION, lying("VRE"))))
                .containsExactly("cohort");
        assertThat(codes(infected, bed(WardTraits.OPEN, BedTraits.of("GENERAL"))))
                .containsExactly("isolation");
    }

    private List<String> codes(Candidate candidate, BedSituation bed) {
        return policy().reasons(candidate, bed, NOW).stream()
                .map(WardPolicy.Reason::code)
                .toList();
    }

    private static Candidate candidate(AdministrativeGender gender, @Nullable Integer age) {
        return new Candidate(gender, age, null, null);
    }
}
