package health.erp.records.merge;

import static health.erp.records.APatient.abha;
import static health.erp.records.APatient.named;
import static health.erp.records.APatient.ravi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.erp.core.ConflictException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.PatientConflict;
import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.patient.AmendPatient;
import health.erp.records.patient.DeactivatePatient;
import health.erp.records.patient.FindByIdentifier;
import health.erp.records.patient.PatientField;
import health.erp.records.patient.PatientView;
import health.erp.records.patient.ReactivatePatient;
import health.erp.records.patient.RegisterNewborn;
import health.erp.records.patient.SearchPatients;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.HumanName;
import health.erp.records.person.NameUse;
import health.erp.visits.Visits;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnEachDatabase({Records.class, Visits.class})
class MergesTest {
    private final TestErp test;
    private final MergeDesk desk;
    private final PatientId lata;
    private final PatientId asha;

    MergesTest(TestErp test) {
        this.test = test;
        this.desk = new MergeDesk(test);
        this.lata = desk.register(named("Rao", "Lata"), abha(1));
        this.asha = desk.register(named("Rau", "Asha"));
    }

    @Test
    void theRowsOfAllModulesBecomeTheSurvivors() {
        var visit = desk.visits.add(desk.clerk, lata, "hers");
        var child = desk.patients
                .registerNewborn(
                        desk.clerk,
                        new RegisterNewborn(lata, AdministrativeGender.MALE, LocalDate.of(2026, 3, 1), null))
                .id();
        assertThat(desk.preview(lata, asha).rows())
                .containsExactly(
                        new MergePreview.RowCount("records.identifier", 1),
                        new MergePreview.RowCount("records.patient.mother", 1),
                        new MergePreview.RowCount(Visits.VISIT, 1));

        desk.merge(lata, asha);

        assertThat(desk.visits.of(desk.clerk, asha)).containsOnlyKeys(visit);
        assertThat(desk.find(child).mother()).isEqualTo(asha);
        assertThat(desk.find(asha).identifiers()).hasSize(1);
        assertThat(test.events(desk.clerk.hospital())).endsWith("patient.merged");
    }

    @Test
    void whoAsksForTheReplacedOneIsShownTheSurvivorAndTold() { // R-MRG-2, R-ID-2
        var old = desk.find(lata);

        desk.merge(lata, asha);

        assertThat(desk.find(lata)).satisfies(found -> {
            assertThat(found.id()).isEqualTo(asha);
            assertThat(found.insteadOf()).isEqualTo(lata);
        });
        assertThat(desk.find(asha).insteadOf()).isNull();
        assertThat(desk.patients.findByIdentifier(desk.clerk, FindByIdentifier.mrn(old.mrn())))
                .get()
                .returns(asha, PatientView::id)
                .returns(lata, PatientView::insteadOf);
        assertThat(desk.patients.findByIdentifier(desk.clerk, new FindByIdentifier(abha(1))))
                .get()
                .returns(asha, PatientView::id);
        assertThat(desk.patients
                        .search(desk.clerk, new SearchPatients("lata", null, null, true, null, 10))
                        .items())
                .singleElement()
                .returns(asha, PatientView::replacedBy)
                .returns(false, PatientView::active);
    }

    @Test
    void aChainIsOneStepLong() { // R-MRG-2, R-MPI-1
        var usha = desk.register(named("Rao", "Usha"));
        var mrn = desk.find(lata).mrn();

        desk.merge(lata, asha);
        desk.merge(asha, usha);

        assertThat(desk.find(lata).id()).isEqualTo(usha);
        assertThat(desk.patients.findByIdentifier(desk.clerk, FindByIdentifier.mrn(mrn)))
                .get()
                .returns(usha, PatientView::id);
        assertThat(replacedBy()).containsExactlyInAnyOrder(lata + "|" + usha, asha + "|" + usha);
    }

    @Test
    void nothingBeginsForAReplacedRecord() {
        desk.merge(lata, asha);
        var born = new RegisterNewborn(lata, AdministrativeGender.MALE, LocalDate.of(2026, 3, 1), null);

        refusesReplaced(() -> desk.patients.registerNewborn(desk.clerk, born));
        refusesReplaced(() -> desk.patients.standing(desk.clerk, lata));
        refusesReplaced(
                () -> desk.patients.amend(desk.clerk, new AmendPatient(lata, 1, named("Rao", "Lata"), List.of())));
        refusesReplaced(() -> desk.patients.deactivate(desk.clerk, new DeactivatePatient(lata, 1, "Mistake")));
        refusesReplaced(() -> desk.patients.reactivate(desk.clerk, new ReactivatePatient(lata, 1, "Mistake")));
        refusesReplaced(() -> desk.preview(lata, desk.register(ravi())));
        refusesReplaced(() -> desk.preview(desk.register(ravi()), lata));
        assertThat(desk.patients.standing(desk.clerk, asha).active()).isTrue();
    }

    @Test
    void whatSpeaksAgainstItIsListedAndNothingIsDone() { // R-MRG-1
        var ravi = desk.register(ravi(), abha(2));
        var seen = desk.preview(lata, ravi);

        var outcome = desk.merges.merge(desk.clerk, MergePatients.of(seen, "Same person"));

        assertThat(seen.conflicts())
                .extracting(PatientConflict::code)
                .containsExactly("records.merge.gender", "records.identifier.differ");
        assertThat(outcome).isEqualTo(new MergeOutcome.Conflicting(seen.conflicts()));
        assertThat(desk.find(lata).id()).isEqualTo(lata);
        assertThat(desk.find(lata).version()).isZero();
    }

    @Test
    void whatSomebodyLookedAtNoLongerStandsInTheWay() { // R-MRG-1
        var ravi = desk.register(ravi(), abha(2));
        var seen = desk.preview(lata, ravi);
        var half =
                MergePatients.of(seen, "Same person").accepting(seen.conflicts().subList(0, 1));

        assertThat(desk.merges.merge(desk.clerk, half))
                .isEqualTo(new MergeOutcome.Conflicting(seen.conflicts().subList(1, 2)));

        var merge = desk.merged(desk.merges.merge(desk.clerk, half.accepting(seen.conflicts())));
        assertThat(desk.merges.find(desk.clerk, new FindMerge(merge)).accepted())
                .containsExactly("records.identifier.differ", "records.merge.gender");
    }

    @Test
    void whatBlocksCannotBeAccepted() { // R-MRG-1
        desk.visits.begin(desk.clerk, lata, "hers");
        desk.visits.begin(desk.clerk, asha, "hers too");
        var seen = desk.preview(lata, asha);

        var outcome = desk.merges.merge(
                desk.clerk, MergePatients.of(seen, "Same person").accepting(seen.conflicts()));

        assertThat(outcome)
                .isEqualTo(new MergeOutcome.Conflicting(
                        List.of(new PatientConflict("visits.bothGoing", "Both patients are visiting.", true))));
    }

    @Test
    void motherAndChildAndSiblingsAreNotOne() { // R-ID-6
        var first = newborn(1);
        var second = newborn(2);

        assertThat(desk.preview(first, lata).conflicts())
                .contains(new PatientConflict("records.merge.mother", "One is the mother of the other.", true));
        assertThat(desk.preview(first, second).conflicts())
                .extracting(PatientConflict::code)
                .containsExactly("records.merge.siblings");
    }

    @Test
    void aDeactivatedRecordTakesNobodysPlace() {
        desk.patients.deactivate(desk.clerk, new DeactivatePatient(asha, 0, "Mistake"));

        assertThat(desk.preview(lata, asha).conflicts())
                .extracting(PatientConflict::code)
                .containsExactly("records.merge.inactive");
    }

    @Test
    void eachFieldSaysWhatWasChosen() {
        var reached = named("Rao", "Lata").reachedAt(ContactPoint.phone("98450 12345", "IN", null));
        var one = desk.register(reached);
        var other = desk.register(named("Rau", "Asha").reachedAt(ContactPoint.phone("98450 54321", "IN", null)));
        assertThat(desk.preview(one, other).different()).containsExactly(PatientField.NAMES, PatientField.TELECOMS);

        desk.merge(one, other, Map.of(PatientField.NAMES, Keep.RETIREDS, PatientField.TELECOMS, Keep.BOTH));

        var merged = desk.find(other);
        assertThat(merged.displayName()).isEqualTo("Lata Rao");
        assertThat(merged.telecoms()).extracting(ContactPoint::value).containsExactly("+919845054321", "+919845012345");
        assertThat(desk.patients
                        .search(desk.clerk, SearchPatients.byName("lata", 10))
                        .items())
                .extracting(PatientView::id)
                .contains(other);
        assertThat(desk.patients
                        .search(desk.clerk, SearchPatients.byPhone("+919845012345", 10))
                        .items())
                .extracting(PatientView::id)
                .containsExactly(other);
        assertThat(test.events(desk.clerk.hospital())).endsWith("patient.updated", "patient.merged");
    }

    @Test
    void ofBothNamesOneStaysOfficial() {
        desk.merge(lata, asha, Map.of(PatientField.NAMES, Keep.BOTH));

        assertThat(desk.find(asha).names())
                .extracting(HumanName::use, HumanName::full)
                .containsExactly(tuple(NameUse.OFFICIAL, "Asha Rau"), tuple(NameUse.OLD, "Lata Rao"));
    }

    @Test
    void ofABirthThereIsOnlyOne() {
        var command = MergePatients.of(desk.preview(lata, asha), "Same person")
                .choosing(Map.of(PatientField.BIRTH_DATE, Keep.BOTH));

        assertThatThrownBy(() -> desk.merges.merge(desk.clerk, command))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("choices");
    }

    @Test
    void doneAgainItIsTheSame() {
        var command = MergePatients.of(desk.preview(lata, asha), "Same person");

        var merge = desk.merged(desk.merges.merge(desk.clerk, command));
        var again = desk.merged(desk.merges.merge(desk.clerk, command));
        var keyed = desk.merged(desk.merges.merge(desk.clerk.withKey("once"), command));

        assertThat(Set.copyOf(List.of(merge, again, keyed))).hasSize(1);
        assertThat(desk.merged(desk.merges.merge(desk.clerk.withKey("once"), command)))
                .isEqualTo(merge);
        assertThat(test.events(desk.clerk.hospital())).containsOnlyOnce("patient.merged");
    }

    @Test
    void aDecisionMadeOnAnOlderRecordIsNotCarriedOut() {
        var command = MergePatients.of(desk.preview(lata, asha), "Same person");
        desk.amend(lata, named("Rao", "Lata Devi"), abha(1));

        assertThatThrownBy(() -> desk.merges.merge(desk.clerk, command))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("erp.changed"));
    }

    @Test
    void aRecordIsNotMergedWithItself() {
        assertThatThrownBy(() -> new PreviewMerge(lata, lata)).isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void theAuditShowsWhatMoved() {
        desk.visits.add(desk.clerk, lata, "hers");

        desk.merge(lata, asha);

        assertThat(test.rows(
                        desk.clerk.hospital(),
                        "select changed from erp_audit where hospital_id = :hospital and action = 'MergePatients' and patient_id = '"
                                + asha + "'"))
                .singleElement()
                .asString()
                .contains("Visit.patient", "PatientIdentifier.patient");
        assertThat(test.audit(desk.clerk.hospital()))
                .contains("COMMAND|MergePatients|" + lata, "COMMAND|MergePatients|" + asha);
    }

    @Test
    void anotherHospitalKnowsNothingOfIt() {
        var merge = desk.merge(lata, asha);
        var elsewhere = new MergeDesk(test);

        assertThatThrownBy(() -> elsewhere.preview(lata, asha)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> elsewhere.unmerge(merge)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> elsewhere.previewUnmerge(merge)).isInstanceOf(NotFoundException.class);
        assertThat(elsewhere
                        .merges
                        .list(elsewhere.clerk, new ListMerges(asha, null, 10))
                        .items())
                .isEmpty();
    }

    @Test
    void theLedgerIsReadInPages() {
        var usha = desk.register(named("Rao", "Usha"));
        var first = desk.merge(lata, usha);
        var second = desk.merge(asha, usha);

        var page = desk.merges.list(desk.clerk, new ListMerges(usha, null, 1));
        var rest = desk.merges.list(desk.clerk, new ListMerges(usha, page.next(), 1));

        assertThat(page.items()).extracting(MergeView::id).containsExactly(first);
        assertThat(rest.items()).extracting(MergeView::id).containsExactly(second);
        assertThat(rest.next()).isNull();
    }

    @Test
    void whoMayOnlyLookMergesNothing() {
        var auditor = test.aCaller(desk.clerk.hospital(), MergePermission.READ_MERGES);
        var command = MergePatients.of(desk.preview(lata, asha), "Same person");

        assertThatThrownBy(() -> desk.merges.merge(auditor, command)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> desk.merges.unmerge(
                        auditor, new UnmergePatients(new MergeId(test.erp().newId()), "No", Set.of())))
                .isInstanceOf(NotPermittedException.class);
    }

    private PatientId newborn(int order) {
        var born = new RegisterNewborn(lata, AdministrativeGender.MALE, LocalDate.of(2026, 3, 1), order);
        return desk.patients.registerNewborn(desk.clerk, born).id();
    }

    private List<String> replacedBy() {
        return test.rows(
                desk.clerk.hospital(),
                "select id, replaced_by from patient where hospital_id = :hospital and replaced_by is not null");
    }

    private void refusesReplaced(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(RuleException.class, e -> {
            assertThat(e.code()).isEqualTo("records.patient.replaced");
            assertThat(e.getMessage()).contains(asha.toString());
        });
    }
}
