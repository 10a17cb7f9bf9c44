package health.erp.records.allergy;

import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.NotFoundException;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class AllergyStoreTest {
    private final TestErp test;
    private final AllergyStore store;
    private final Caller doctor;
    private final Caller elsewhere;
    private final AllergyView dust;
    private final PatientId other;

    AllergyStoreTest(TestErp test) {
        this.test = test;
        this.store = new AllergyStore(test.erp());
        this.doctor = test.aCaller(test.aHospital());
        this.elsewhere = test.aCaller(test.aHospital());
        this.dust = record();
        this.other = record().patient();
    }

    @Test
    void keepsHospitalsApart() {
        assertThat(test.erp().transaction(doctor, this::found)).containsOnly(1);
        assertThat(test.erp().transaction(elsewhere, this::found)).containsOnly(0);
        assertThatThrownBy(() -> test.erp().transaction(elsewhere, () -> {
                    store.lock(dust.patient(), null);
                    return true;
                }))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatWasToldComesBackAsItWas() {
        var found = test.erp().transaction(doctor, () -> AllergyMapper.MAPPER.toView(store.require(dust.id(), 0)));

        assertThat(found).isEqualTo(dust);
        assertThat(found.reactions())
                .containsExactly(
                        Reaction.of("Wheezing", Reaction.Severity.SEVERE), new Reaction("Itch", null, null, null));
        assertThat(test.rows(
                        doctor.hospital(),
                        "select reacts, single, in_use from allergy where patient_id = '%s'".formatted(dust.patient())))
                .singleElement()
                .asString()
                .startsWith("Wheezing (SEVERE), Itch|");
    }

    private List<Integer> found() {
        return List.of(
                store.find(dust.id()).isPresent() ? 1 : 0,
                store.inUse(dust.patient()).size(),
                store.all(dust.patient()).size(),
                store.onBoth(dust.patient(), other).size());
    }

    private AllergyView record() {
        var records = test.erp().module(Records.class);
        var patient = records.patients().register(doctor, register(ravi())).id();
        var reactions =
                List.of(Reaction.of("Wheezing", Reaction.Severity.SEVERE), new Reaction("Itch", null, null, null));
        return records.allergies()
                .record(
                        doctor,
                        new RecordAllergy(
                                patient,
                                null,
                                new Allergen(Allergen.SNOMED_CT, "260147004", "House dust mite"),
                                AllergyType.ALLERGY,
                                AllergyCategory.ENVIRONMENT,
                                Criticality.LOW,
                                true,
                                reactions,
                                "Since childhood"));
    }
}
