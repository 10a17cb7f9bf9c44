package health.erp.records.relation;

import static health.erp.records.APatient.named;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.PatientConflict;
import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.testing.Canaries;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.merge.MergeOutcome;
import health.erp.records.merge.MergePatients;
import health.erp.records.merge.Merges;
import health.erp.records.merge.PreviewMerge;
import health.erp.records.person.Address;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.HumanName;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class RelationsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final RelatedParty BIRD = new RelatedParty(
            null,
            HumanName.official("Quendolina", "Quendolina"),
            List.of(ContactPoint.email("quendolina@example.org", null)),
            List.of(new Address(null, List.of("Quendolina"), "Quendolina", null, null, null, "IN")));

    private final TestErp test;
    private final Relations relations;
    private final Coverages coverages;
    private final Merges merges;
    private final Caller clerk;
    private final PatientId lata;
    private final PatientId asha;

    RelationsTest(TestErp test) {
        this.test = test;
        var records = test.erp().module(Records.class);
        this.relations = records.relations();
        this.coverages = records.coverages();
        this.merges = records.merges();
        this.clerk = test.aCaller(test.aHospital());
        this.lata = records.patients()
                .register(clerk, register(named("Rao", "Lata")))
                .id();
        this.asha = records.patients()
                .register(clerk, register(named("Rao", "Asha")))
                .id();
    }

    @Test
    void whoIsToBeCalledFirstComesFirst() {
        var brother = relate(Kinship.BROTHER, BIRD, 2, null, null);
        var mother = relate(Kinship.MOTHER, RelatedParty.patient(asha), 1, null, null);
        var friend = relate(Kinship.FRIEND, BIRD, 2, null, null);

        var page = relations.list(clerk, new ListRelations(lata, null, null, 2));
        var rest = relations.list(clerk, new ListRelations(lata, null, page.next(), 2));

        assertThat(page.items()).containsExactly(mother, brother);
        assertThat(rest.items()).containsExactly(friend);
        assertThat(rest.next()).isNull();
        assertThat(mother.who().patient()).isEqualTo(asha);
        assertThat(mother.kinship().code()).isEqualTo("MTH");
        assertThat(mother.roles()).extracting(ContactRole::code).containsExactly("C");
    }

    @Test
    void aDayShowsWhoItWasThen() {
        var wife = relate(Kinship.WIFE, BIRD, 1, TODAY.minusYears(10), TODAY);
        var guardian = relate(Kinship.GUARDIAN, BIRD, 1, TODAY, null);

        assertThat(on(TODAY.minusDays(1))).containsExactly(wife);
        assertThat(on(TODAY)).containsExactly(guardian);
        assertThat(on(null)).containsExactlyInAnyOrder(wife, guardian);
    }

    @Test
    void whatEndsIsAmendedAndWhatNeverWasIsRetracted() {
        var wife = relate(Kinship.WIFE, BIRD, 1, null, null);

        var ended =
                relations.amend(clerk, new AmendRelation(wife.id(), 0, Kinship.WIFE, Set.of(), BIRD, 3, null, TODAY));
        assertThat(ended.until()).isEqualTo(TODAY);
        assertThat(on(TODAY)).isEmpty();

        var retracted = relations.retract(clerk, new RetractRelation(wife.id(), 1, "Another Rao"));
        assertThat(retracted.status()).isEqualTo(RelationStatus.ENTERED_IN_ERROR);
        assertThat(on(TODAY.minusDays(1))).isEmpty();
        assertThat(on(null)).containsExactly(retracted);
        assertThatThrownBy(() -> relations.retract(clerk, new RetractRelation(wife.id(), 2, "Again")))
                .isInstanceOf(RuleException.class);
        assertThat(test.events(clerk.hospital()))
                .endsWith("patient.relation.added", "patient.relation.changed", "patient.relation.changed");
    }

    @Test
    void aStaleChangeIsRefused() {
        var wife = relate(Kinship.WIFE, BIRD, 1, null, null);
        relations.amend(clerk, new AmendRelation(wife.id(), 0, Kinship.WIFE, Set.of(), BIRD, 3, null, null));

        assertThatThrownBy(() -> relations.retract(clerk, new RetractRelation(wife.id(), 0, "Late")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void nobodyIsTheirOwnRelation() {
        assertThatThrownBy(() -> relate(Kinship.SISTER, RelatedParty.patient(lata), 1, null, null))
                .isInstanceOf(InvalidCommandException.class);
        var sister = relate(Kinship.SISTER, RelatedParty.patient(asha), 1, null, null);
        assertThatThrownBy(() -> relations.amend(
                        clerk,
                        new AmendRelation(
                                sister.id(), 0, Kinship.SISTER, Set.of(), RelatedParty.patient(lata), 1, null, null)))
                .isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> new RelatedParty(null, null, List.of(), List.of()))
                .isInstanceOf(InvalidCommandException.class);
        assertThatThrownBy(() -> relate(Kinship.SISTER, BIRD, 1, TODAY, TODAY))
                .isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void relatedRecordsAreNotMergedAndOthersTakeTheirPeopleAlong() { // R-MRG-1
        var sister = relate(Kinship.SISTER, RelatedParty.patient(asha), 1, null, null);
        assertThat(merges.preview(clerk, new PreviewMerge(asha, lata)).conflicts())
                .extracting(PatientConflict::code, PatientConflict::blocks)
                .containsExactly(tuple("records.relation.between", true));

        var retracted = relations.retract(clerk, new RetractRelation(sister.id(), 0, "The same person"));
        merge(lata, asha);

        assertThat(relations
                        .list(clerk, new ListRelations(asha, null, null, 10))
                        .items())
                .extracting(RelationView::id)
                .containsExactly(retracted.id());
        assertThatThrownBy(() -> relate(Kinship.FRIEND, BIRD, 1, null, null))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("records.patient.replaced"));
    }

    @Test
    void thePayersAreAskedInTheirOrder() {
        var employer = cover(lata, "CGHS", "12345", 2);
        var scheme = cover(lata, "PMJAY", "P-77 1", 1);

        var page = coverages.list(clerk, new ListCoverages(lata, TODAY, null, 1));
        var rest = coverages.list(clerk, new ListCoverages(lata, TODAY, page.next(), 1));

        assertThat(page.items()).containsExactly(scheme);
        assertThat(rest.items()).containsExactly(employer);
        assertThat(coverages.find(clerk, new FindCoverage(scheme.id()))).isEqualTo(scheme);
    }

    @Test
    void aCoverageEndsOrIsWithdrawnAndStaysToBeSeen() {
        var scheme = cover(lata, "PMJAY", "P-77 1", 1);
        var amended = coverages.amend(
                clerk,
                new AmendCoverage(scheme.id(), 0, "P-77 2", null, Subscriber.SELF, 1, TODAY.minusYears(1), null));
        assertThat(amended.memberNumber()).isEqualTo("P-77 2");

        var withdrawn =
                coverages.withdraw(clerk, new WithdrawCoverage(scheme.id(), 1, CoverageStatus.CANCELLED, "Not paid"));

        assertThat(withdrawn.status()).isEqualTo(CoverageStatus.CANCELLED);
        assertThat(coverages
                        .list(clerk, new ListCoverages(lata, TODAY, null, 9))
                        .items())
                .isEmpty();
        assertThat(coverages.list(clerk, new ListCoverages(lata, null, null, 9)).items())
                .containsExactly(withdrawn);
        assertThatThrownBy(() -> coverages.withdraw(
                        clerk, new WithdrawCoverage(scheme.id(), 2, CoverageStatus.ENTERED_IN_ERROR, "No")))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void membersUnderTwoNumbersAreLookedAt() { // R-MRG-1
        cover(lata, "PMJAY", "P-77 1", 1);
        cover(asha, "PMJAY", "P-88 2", 1);
        cover(lata, "CGHS", "12345", 2);
        cover(asha, "CGHS", "12345", 2);

        assertThat(merges.preview(clerk, new PreviewMerge(asha, lata)).conflicts())
                .containsExactly(new PatientConflict(
                        "records.coverage.differ",
                        "Both patients are members with the payer (PMJAY), under different numbers.",
                        false));
    }

    @Test
    void keepsHospitalsApart() {
        var sister = relate(Kinship.SISTER, RelatedParty.patient(asha), 1, null, null);
        var scheme = cover(lata, "PMJAY", "P-77 1", 1);
        var elsewhere = test.aCaller(test.aHospital());

        assertThat(relations
                        .list(elsewhere, new ListRelations(lata, null, null, 9))
                        .items())
                .isEmpty();
        assertThat(coverages
                        .list(elsewhere, new ListCoverages(lata, null, null, 9))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> coverages.find(elsewhere, new FindCoverage(scheme.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> relations.retract(elsewhere, new RetractRelation(sister.id(), 0, "No")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> relations.relate(
                        elsewhere, new RelatePerson(lata, Kinship.FRIEND, Set.of(), BIRD, 1, null, null)))
                .isInstanceOf(NotFoundException.class);
        var conflicts = new RelationConflicts(test.erp());
        assertThat(test.erp().<List<PatientConflict>>transaction(elsewhere, () -> conflicts.ofRelations(lata, asha)))
                .isEmpty();
        assertThat(test.erp().<List<PatientConflict>>transaction(clerk, () -> conflicts.ofRelations(lata, asha)))
                .hasSize(1);
    }

    @Test
    void nothingOutsideTellsOfTheFamily() {
        var friend = relate(Kinship.FRIEND, BIRD, 1, null, null);
        relations.amend(clerk, new AmendRelation(friend.id(), 0, Kinship.FRIEND, Set.of(), BIRD, 2, null, null));
        relations.retract(clerk, new RetractRelation(friend.id(), 1, "Quendolina said so"));

        for (var table : List.of("erp_outbox", "erp_audit")) {
            assertThat(test.rows(clerk.hospital(), "select * from %s where hospital_id = :hospital".formatted(table)))
                    .isNotEmpty()
                    .noneMatch(row -> Canaries.in(row).isPresent());
        }
    }

    @Test
    void aListAndAChangeCostAFewStatements() {
        var friend = relate(Kinship.FRIEND, BIRD, 1, null, null);

        // the hospital where it is bound, the list, the audit and its mark
        assertThat(test.statements(() -> relations.list(clerk, new ListRelations(lata, TODAY, null, 50))))
                .isEqualTo(3);
        // the relation, and back; hospital, outbox and audit as everywhere
        assertThat(test.statements(() -> relations.retract(clerk, new RetractRelation(friend.id(), 0, "No"))))
                .isLessThanOrEqualTo(5);
    }

    private RelationView relate(
            Kinship kinship, RelatedParty who, int rank, @Nullable LocalDate since, @Nullable LocalDate until) {
        return relations.relate(
                clerk, new RelatePerson(lata, kinship, Set.of(ContactRole.EMERGENCY), who, rank, since, until));
    }

    private List<RelationView> on(@Nullable LocalDate day) {
        return relations.list(clerk, new ListRelations(lata, day, null, 100)).items();
    }

    private CoverageView cover(PatientId patient, String payer, String number, int rank) {
        return coverages.add(
                clerk, new AddCoverage(patient, payer, number, null, Subscriber.SELF, rank, TODAY.minusYears(1), null));
    }

    private void merge(PatientId retired, PatientId survivor) {
        var seen = merges.preview(clerk, new PreviewMerge(survivor, retired));
        var outcome = merges.merge(clerk, MergePatients.of(seen, "Same person").accepting(seen.conflicts()));
        assertThat(outcome).isInstanceOf(MergeOutcome.Merged.class);
    }
}
