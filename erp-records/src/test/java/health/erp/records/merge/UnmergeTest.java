package health.erp.records.merge;

import static health.erp.records.APatient.abha;
import static health.erp.records.APatient.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.identifier.IdentifierStatus;
import health.erp.records.patient.DeactivatePatient;
import health.erp.records.patient.PatientField;
import health.erp.records.patient.PatientView;
import health.erp.records.patient.RegisterNewborn;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.Demographics;
import health.erp.visits.Visits;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A merge that was wrong is undone, whatever has been written since. R-UNM-1, R-UNM-3 */
@OnEachDatabase({Records.class, Visits.class})
class UnmergeTest {
    private final TestErp test;
    private final MergeDesk desk;
    private final PatientId lata;
    private final PatientId asha;

    UnmergeTest(TestErp test) {
        this.test = test;
        this.desk = new MergeDesk(test);
        this.lata = desk.register(reached("Rao", "Lata", "98450 11111"), abha(1));
        this.asha = desk.register(reached("Rau", "Asha", "98450 22222"), abha(2));
    }

    @Test
    void whatNobodyTouchedIsAsItWas() {
        var hers = visit(lata, "hers");
        var own = visit(asha, "own");
        var before = desk.find(lata);
        var survivor = desk.find(asha);

        var merge = desk.merge(lata, asha, Map.of(PatientField.TELECOMS, Keep.RETIREDS));
        var undone = desk.unmerge(merge);

        assertThat(undone.undecided()).isEmpty();
        assertThat(undone.staying()).isEmpty();
        assertThat(undone.restored()).containsExactly(PatientField.TELECOMS);
        assertThat(undone.merge().status()).isEqualTo(MergeStatus.UNDONE);
        assertThat(visits(lata)).isEqualTo(Map.of(hers, "hers"));
        assertThat(visits(asha)).isEqualTo(Map.of(own, "own"));
        same(desk.find(lata), before);
        same(desk.find(asha), survivor);
        assertThat(test.events(desk.clerk.hospital())).endsWith("patient.updated", "patient.unmerged");
    }

    @Test
    void whatWasChangedGoesBackAsItIsNow() {
        var hers = visit(lata, "hers");
        var quiet = visit(lata, "quiet");
        var merge = desk.merge(lata, asha);
        desk.visits.note(desk.clerk, hers, "hers, corrected");

        var preview = desk.previewUnmerge(merge);
        assertThat(preview.returning())
                .filteredOn(r -> r.reference().equals(Visits.VISIT))
                .singleElement()
                .satisfies(rows -> {
                    assertThat(rows.rows()).containsExactlyInAnyOrder(hers, quiet);
                    assertThat(rows.changed()).containsExactly(hers);
                });
        desk.unmerge(merge);

        assertThat(visits(lata)).isEqualTo(Map.of(hers, "hers, corrected", quiet, "quiet"));
    }

    @Test
    void whatWasWrittenSinceIsDecided() {
        var merge = desk.merge(lata, asha);
        var first = visit(asha, "first since");
        var second = visit(asha, "second since");
        assertThat(desk.previewUnmerge(merge).undecided())
                .containsExactlyInAnyOrder(
                        new MergedRowKey(Visits.VISIT, first), new MergedRowKey(Visits.VISIT, second));

        var undone = desk.unmerge(merge, new MergedRowKey(Visits.VISIT, first));

        assertThat(undone.undecided()).containsExactly(new MergedRowKey(Visits.VISIT, second));
        assertThat(visits(lata)).containsOnlyKeys(first);
        assertThat(visits(asha)).containsOnlyKeys(second);
    }

    @Test
    void onlyWhatWasWrittenSinceIsDecided() {
        var own = visit(asha, "own");
        var merge = desk.merge(lata, asha);

        assertThatThrownBy(() -> desk.unmerge(merge, new MergedRowKey(Visits.VISIT, own)))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("toRetired");
        assertThat(desk.find(lata).id()).isEqualTo(asha);
    }

    @Test
    void aFieldEditedSinceStaysAndIsNamed() {
        var merge =
                desk.merge(lata, asha, Map.of(PatientField.NAMES, Keep.RETIREDS, PatientField.TELECOMS, Keep.RETIREDS));
        desk.amend(asha, reached("Rao", "Lata", "98450 33333"), abha(1), abha(2));

        var undone = desk.unmerge(merge);

        assertThat(undone.restored()).containsExactly(PatientField.NAMES);
        assertThat(undone.staying()).containsExactly(PatientField.TELECOMS);
        assertThat(desk.find(asha).displayName()).isEqualTo("Asha Rau");
        assertThat(phone(asha)).isEqualTo("+919845033333");
        assertThat(phone(lata)).isEqualTo("+919845011111");
    }

    @Test
    void identifiersGoBackAsTheyAreNow() {
        var merge = desk.merge(lata, asha);
        desk.amend(asha, reached("Rau", "Asha", "98450 22222"), abha(2), abha(3));
        var since = UUID.fromString(test.rows(
                        desk.clerk.hospital(),
                        "select id from patient_identifier where hospital_id = :hospital and identifier = '"
                                + abha(3).value() + "'")
                .get(0));

        var undone = desk.unmerge(merge, new MergedRowKey("records.identifier", since));

        assertThat(undone.undecided()).isEmpty();
        assertThat(desk.find(lata).identifiers())
                .extracting(PatientView.IdentifierView::value, PatientView.IdentifierView::status)
                .containsExactlyInAnyOrder(
                        tuple(abha(1).value(), IdentifierStatus.RETIRED),
                        tuple(abha(3).value(), IdentifierStatus.CONFIRMED));
        assertThat(desk.find(asha).identifiers())
                .extracting(PatientView.IdentifierView::value)
                .containsExactly(abha(2).value());
    }

    @Test
    void doneAgainItIsTheSame() {
        visit(lata, "hers");
        var merge = desk.merge(lata, asha);
        desk.unmerge(merge);
        var later = visit(asha, "later");

        var again = desk.unmerge(merge);

        assertThat(again.merge().status()).isEqualTo(MergeStatus.UNDONE);
        assertThat(again.returning()).isEmpty();
        assertThat(again.undecided()).isEmpty();
        assertThat(visits(asha)).containsOnlyKeys(later);
        assertThat(test.events(desk.clerk.hospital())).containsOnlyOnce("patient.unmerged");
    }

    @Test
    void itCanBeMergedAgain() {
        var hers = visit(lata, "hers");
        desk.unmerge(desk.merge(lata, asha));

        var merge = desk.merge(lata, asha);

        assertThat(visits(asha)).containsOnlyKeys(hers);
        desk.unmerge(merge);
        assertThat(visits(lata)).containsOnlyKeys(hers);
    }

    @Test
    void aDeactivatedRecordIsDeactivatedAgain() {
        desk.patients.deactivate(desk.clerk, new DeactivatePatient(lata, 0, "Registered twice"));

        desk.unmerge(desk.merge(lata, asha));

        assertThat(desk.find(lata)).satisfies(found -> {
            assertThat(found.active()).isFalse();
            assertThat(found.activeReason()).isEqualTo("Registered twice");
        });
    }

    @Test
    void anEarlierMergeIsUndoneWhileALaterOneIntoTheSameRecordStands() { // R-UNM-3
        var usha = desk.register(reached("Rao", "Usha", "98450 44444"));
        var latas = visit(lata, "of Lata");
        var first = desk.merge(lata, asha);
        var between = visit(asha, "between");
        var ushas = visit(usha, "of Usha");
        var second = desk.merge(usha, asha);
        var since = visit(asha, "since");

        assertThat(desk.unmerge(first, new MergedRowKey(Visits.VISIT, between)).undecided())
                .containsExactly(new MergedRowKey(Visits.VISIT, since));

        assertThat(visits(lata)).containsOnlyKeys(latas, between);
        assertThat(visits(asha)).containsOnlyKeys(ushas, since);
        assertThat(desk.find(usha).id()).isEqualTo(asha);
        assertThat(desk.unmerge(second).undecided()).containsExactly(new MergedRowKey(Visits.VISIT, since));
        assertThat(visits(usha)).containsOnlyKeys(ushas);
    }

    @Test
    void anEarlierMergeIsUndoneWhenItsSurvivorHasBeenReplacedItself() { // R-UNM-3
        var usha = desk.register(reached("Rao", "Usha", "98450 44444"));
        var latas = visit(lata, "of Lata");
        var ashas = visit(asha, "of Asha");
        var ushas = visit(usha, "of Usha");
        var first = desk.merge(lata, asha);
        var second = desk.merge(asha, usha);
        var since = visit(usha, "since");

        var undone = desk.unmerge(first);

        assertThat(undone.holder()).isEqualTo(usha);
        assertThat(undone.undecided()).containsExactly(new MergedRowKey(Visits.VISIT, since));
        assertThat(visits(lata)).containsOnlyKeys(latas);
        assertThat(visits(usha)).containsOnlyKeys(ashas, ushas, since);
        assertThat(desk.find(lata).id()).isEqualTo(lata);
        assertThat(desk.find(asha).id()).isEqualTo(usha);
        desk.unmerge(second);
        assertThat(visits(asha)).containsOnlyKeys(ashas);
        assertThat(visits(usha)).containsOnlyKeys(ushas, since);
    }

    @Test
    void whatWasMergedElsewhereSinceStaysThere() { // R-UNM-3
        var usha = desk.register(reached("Rao", "Usha", "98450 44444"));
        var latas = visit(lata, "of Lata");
        var ashas = visit(asha, "of Asha");
        var first = desk.merge(lata, asha);
        var second = desk.merge(asha, usha);
        desk.unmerge(first);
        desk.merge(lata, usha);

        desk.unmerge(second);

        assertThat(visits(asha)).containsOnlyKeys(ashas);
        assertThat(visits(usha)).containsOnlyKeys(latas);
        assertThat(desk.find(lata).id()).isEqualTo(usha);
    }

    @Test
    void theLaterMergeIsUndoneFirst() {
        var usha = desk.register(reached("Rao", "Usha", "98450 44444"));
        var first = desk.merge(lata, asha);
        var second = desk.merge(asha, usha);

        desk.unmerge(second);

        assertThat(desk.find(lata).id()).isEqualTo(asha);
        desk.unmerge(first);
        assertThat(desk.find(lata).id()).isEqualTo(lata);
    }

    @Test
    void aFieldTwoMergesChangedSaysInTheEndWhatItSaidFirst() { // R-UNM-3
        var usha = desk.register(reached("Rao", "Usha", "98450 44444"));
        var first = desk.merge(lata, asha, Map.of(PatientField.TELECOMS, Keep.RETIREDS));
        var second = desk.merge(usha, asha, Map.of(PatientField.TELECOMS, Keep.RETIREDS));

        assertThat(desk.unmerge(first).restored()).containsExactly(PatientField.TELECOMS);
        assertThat(phone(asha)).isEqualTo("+919845044444");
        desk.unmerge(second);
        assertThat(phone(asha)).isEqualTo("+919845022222");
    }

    @Test
    void aFieldPassedOnIsNamed() { // R-UNM-3
        var usha = desk.register(reached("Rao", "Usha", "98450 44444"));
        var first = desk.merge(lata, asha, Map.of(PatientField.TELECOMS, Keep.RETIREDS));
        desk.merge(asha, usha, Map.of(PatientField.TELECOMS, Keep.RETIREDS));

        var undone = desk.unmerge(first);

        assertThat(undone.staying()).containsExactly(PatientField.TELECOMS);
        assertThat(phone(usha)).isEqualTo("+919845011111");
    }

    @Test
    void theMotherIsTheOneSheIsByNow() { // R-ID-6
        var mother = desk.register(reached("Rao", "Gita", "98450 55555"));
        var other = desk.register(reached("Rao", "Geeta", "98450 66666"));
        var born = new RegisterNewborn(mother, AdministrativeGender.FEMALE, LocalDate.of(2026, 3, 1), null);
        var child = desk.patients.registerNewborn(desk.clerk, born).id();
        var merge = desk.merge(asha, child, Map.of(PatientField.MOTHER, Keep.RETIREDS));
        assertThat(desk.find(child).mother()).isNull();
        desk.merge(mother, other);

        desk.unmerge(merge);

        assertThat(desk.find(child).mother()).isEqualTo(other);
    }

    @Test
    void whatWasWrittenForTheReplacedRecordComesOverAndBack() {
        var merge = desk.merge(lata, asha);
        var late = visit(lata, "a message that was on its way");
        assertThat(test.rows(desk.clerk.hospital(), "select type from erp_job where hospital_id = :hospital"))
                .containsExactly("records.merge.gather");

        assertThat(desk.merges.gather(desk.clerk, new GatherLateRows(merge))).isEqualTo(1);
        assertThat(desk.merges.gather(desk.clerk, new GatherLateRows(merge))).isZero();
        assertThat(visits(asha)).containsOnlyKeys(late);

        assertThat(desk.unmerge(merge).undecided()).isEmpty();
        assertThat(visits(lata)).containsOnlyKeys(late);
        assertThat(desk.merges.gather(desk.clerk, new GatherLateRows(merge))).isZero();
    }

    @Test
    void theAuditTellsBothPatients() {
        desk.unmerge(desk.merge(lata, asha));

        assertThat(test.audit(desk.clerk.hospital()))
                .contains("COMMAND|UnmergePatients|" + lata, "COMMAND|UnmergePatients|" + asha);
    }

    private UUID visit(PatientId patient, String note) {
        return desk.visits.add(desk.clerk, patient, note);
    }

    private Map<UUID, String> visits(PatientId patient) {
        return desk.visits.of(desk.clerk, patient);
    }

    private String phone(PatientId patient) {
        return desk.find(patient).telecoms().get(0).value();
    }

    /** But for the version, which counts all that happened. */
    private static void same(PatientView now, PatientView before) {
        assertThat(now)
                .usingRecursiveComparison()
                .ignoringFields("version", "changedAt")
                .isEqualTo(before);
    }

    private static Demographics reached(String family, String given, String phone) {
        return named(family, given).reachedAt(ContactPoint.phone(phone, "IN", null));
    }
}
