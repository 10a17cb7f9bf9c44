package health.erp.records.admission;

import static health.erp.records.admission.WardPolicyContract.bed;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.records.location.BedTraits;
import health.erp.records.location.SexPolicy;
import health.erp.records.location.WardTraits;
import health.erp.records.person.AdministrativeGender;
import org.junit.jupiter.api.Test;

class IsolationOnlyPolicyTest implements WardPolicyContract {
    @Override
    public WardPolicy policy() {
        return new IsolationOnlyPolicy();
    }

    @Test
    void onABadDayNeitherSexNorAgeNorClassCount() {
        var girls = bed(new WardTraits(SexPolicy.FEMALE, 0, 14), BedTraits.of("GENERAL"));

        assertThat(policy().reasons(new Candidate(AdministrativeGender.MALE, 80, null, "PRIVATE"), girls, NOW))
                .isEmpty();
    }
}
