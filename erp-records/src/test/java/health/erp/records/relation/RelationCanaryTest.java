package health.erp.records.relation;

import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static health.erp.records.CanaryWatch.BIRD;

import health.erp.core.Caller;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.CanaryWatch;
import health.erp.records.Records;
import health.erp.records.person.Address;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.HumanName;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A patient's people, and the numbers with those who pay, stay in the database. */
@OnEachDatabase(Records.class)
class RelationCanaryTest {
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

    private final Caller clerk;
    private final PatientId ravi;
    private final Relations relations;
    private final Coverages coverages;
    private final CanaryWatch watch;

    RelationCanaryTest(TestErp test) {
        var records = test.erp().module(Records.class);
        this.clerk = test.aCaller(test.aHospital());
        this.ravi = records.patients().register(clerk, register(ravi())).id();
        this.relations = records.relations();
        this.coverages = records.coverages();
        this.watch = new CanaryWatch(test, clerk);
    }

    @Test
    void nothingOfThePayersSings() {
        watch.isSilent(() -> {
            var first = add(BIRD, BIRD + " 2");
            var second = coverages.amend(
                    clerk, new AmendCoverage(first.id(), 0, BIRD + " 3", BIRD, Subscriber.SPOUSE, 2, SINCE, null));
            coverages.find(clerk, new FindCoverage(first.id()));
            coverages.list(clerk, new ListCoverages(ravi, null, null, 9));
            watch.failing(() -> add(BIRD + "\n", null));
            watch.failing(() -> add(BIRD.repeat(10), null));
            watch.failing(() -> coverages.amend(
                    clerk, new AmendCoverage(first.id(), 0, BIRD, null, Subscriber.SELF, 1, SINCE, null)));
            coverages.withdraw(
                    clerk, new WithdrawCoverage(first.id(), second.version(), CoverageStatus.CANCELLED, BIRD));
            watch.failing(() -> coverages.withdraw(
                    clerk, new WithdrawCoverage(first.id(), second.version() + 1, CoverageStatus.CANCELLED, BIRD)));
        });
    }

    @Test
    void nothingOfTheFamilySings() {
        watch.isSilent(() -> {
            var wife = new RelatedParty(
                    null,
                    HumanName.official(BIRD, BIRD),
                    List.of(ContactPoint.email(BIRD + "@example.org", null)),
                    List.of(new Address(null, List.of(BIRD), BIRD, null, null, null, "IN")));
            var told = relations.relate(
                    clerk, new RelatePerson(ravi, Kinship.SPOUSE, Set.of(ContactRole.EMERGENCY), wife, 1, null, null));
            relations.list(clerk, new ListRelations(ravi, null, null, 9));
            watch.failing(() -> relations.amend(
                    clerk, new AmendRelation(told.id(), 7, Kinship.SPOUSE, Set.of(), wife, 1, null, null)));
            relations.retract(clerk, new RetractRelation(told.id(), 0, BIRD));
            watch.failing(() -> relations.retract(clerk, new RetractRelation(told.id(), 1, BIRD)));
        });
    }

    private CoverageView add(String member, @Nullable String policy) {
        return coverages.add(clerk, new AddCoverage(ravi, "PMJAY", member, policy, Subscriber.SELF, 1, SINCE, null));
    }
}
