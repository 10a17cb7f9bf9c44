package health.erp.records.relation;

import static health.erp.records.APatient.named;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class RelationStoreTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final TestErp test;
    private final Records records;
    private final Caller clerk;
    private final PatientId lata;
    private final PatientId asha;

    RelationStoreTest(TestErp test) {
        this.test = test;
        this.records = test.erp().module(Records.class);
        this.clerk = test.aCaller(test.aHospital());
        this.lata = patient("Lata", "P-1");
        this.asha = patient("Asha", "P-2");
        records.relations()
                .relate(
                        clerk,
                        new RelatePerson(lata, Kinship.SISTER, Set.of(), RelatedParty.patient(asha), 1, null, null));
    }

    @Test
    void keepsHospitalsApart() {
        assertThat(test.erp().transaction(clerk, this::found)).containsExactly(1, 1, 1, 1);
        assertThat(test.erp().transaction(test.aCaller(test.aHospital()), this::found))
                .containsExactly(0, 0, 0, 0);
    }

    private List<Integer> found() {
        var relations = new RelationStore(test.erp());
        var coverages = new CoverageStore(test.erp());
        return List.of(
                relations.of(new ListRelations(lata, TODAY, null, 9)).items().size(),
                relations.between(asha, lata) ? 1 : 0,
                coverages.of(new ListCoverages(lata, TODAY, null, 9)).items().size(),
                coverages.differingPayers(lata, asha).size());
    }

    private PatientId patient(String given, String member) {
        var id = records.patients()
                .register(clerk, register(named("Rao", given)))
                .id();
        records.coverages()
                .add(clerk, new AddCoverage(id, "PMJAY", member, null, Subscriber.SELF, 1, TODAY.minusYears(1), null));
        return id;
    }
}
