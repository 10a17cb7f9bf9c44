package health.erp.records.condition;

import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ErpException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.PatientConflict;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class ConditionsTest {
    private static final Icd10 DIABETES = Icd10.who("E11.9", "Type 2 diabetes mellitus");

    private final TestErp test;
    private final Conditions conditions;
    private final Caller doctor;
    private final PatientId patient;

    ConditionsTest(TestErp test) {
        this.test = test;
        this.conditions = test.erp().module(Records.class).conditions();
        this.doctor = test.aCaller(test.aHospital());
        this.patient = aPatient();
    }

    @Test
    void aProblemIsOnTheListUntilItIsOver() {
        var recorded = problem(DIABETES);
        assertThat(present()).containsExactly(recorded);

        var over = conditions.amend(
                doctor,
                AmendCondition.status(recorded, ConditionStatus.RESOLVED, Roughly.inMonth(2026, 1), "After surgery"));

        assertThat(over.present()).isFalse();
        assertThat(over.abatement()).isEqualTo(Roughly.inMonth(2026, 1));
        assertThat(present()).isEmpty();
        assertThat(all()).containsExactly(over);
        assertThat(conditions.find(doctor, new FindCondition(recorded.id()))).isEqualTo(over);
        assertThat(test.events(doctor.hospital())).endsWith("condition.recorded", "condition.updated");
    }

    @Test
    void whatComesBackIsARecurrence() {
        var over = conditions.amend(
                doctor, AmendCondition.status(problem(DIABETES), ConditionStatus.RESOLVED, null, "Gone"));

        assertCode(
                "records.condition.status",
                () -> conditions.amend(doctor, AmendCondition.status(over, ConditionStatus.ACTIVE, null, "Again")));
        var back = conditions.amend(doctor, AmendCondition.status(over, ConditionStatus.RECURRENCE, null, "Again"));

        assertThat(back.present()).isTrue();
        assertThat(back.abatement()).isNull();
    }

    @Test
    void whatIsRefutedWasNeverThere() {
        var refuted = conditions.amend(
                doctor, AmendCondition.verification(problem(DIABETES), ConditionVerification.REFUTED, "HbA1c normal"));

        assertThat(refuted.present()).isFalse();
        assertThat(refuted.status()).isEqualTo(ConditionStatus.ACTIVE);
        assertThat(present()).isEmpty();
    }

    @Test
    void aCodeMayBecomeMoreExactButNotAnother() {
        var seen = problem(Icd10.who("E11", "Type 2 diabetes mellitus"));

        var exact = conditions.amend(doctor, coded(seen, Icd10.who("E11.3", "With ophthalmic complications")));

        assertThat(exact.code().code()).isEqualTo("E11.3");
        assertThat(exact.version()).isEqualTo(1);
        assertCode(
                "records.condition.code",
                () -> conditions.amend(doctor, coded(exact, Icd10.who("I10", "Hypertension"))));
    }

    @Test
    void theFormOfACodeIsChecked() {
        for (var code : List.of("E11.9", "A00", "S52.501A", "C4A.0")) {
            assertThat(problem(Icd10.who(code, "Something")).code().edition()).isEqualTo("WHO 2019");
        }
        for (var code : List.of("e11.9", "E1", "E11.", "11.9", "E11.12345", "E11 9")) {
            assertThatThrownBy(() -> problem(Icd10.who(code, "Something")))
                    .as(code)
                    .isInstanceOf(InvalidCommandException.class)
                    .hasMessageContaining("code.code");
        }
    }

    @Test
    void datesAreAsExactAsAnybodyRemembers() {
        assertThat(conditions
                        .record(doctor, RecordCondition.problem(patient, DIABETES, Roughly.inYear(2011)))
                        .onset())
                .isEqualTo(new Roughly(LocalDate.of(2011, 1, 1), Roughly.Precision.YEAR));
        assertThat(Roughly.inYear(2011).isAfter(Roughly.inMonth(2011, 5))).isFalse();
        assertThat(Roughly.inYear(2012).isAfter(Roughly.inMonth(2011, 5))).isTrue();
        assertThatThrownBy(() ->
                        conditions.record(doctor, RecordCondition.problem(patient, DIABETES, Roughly.inYear(2999))))
                .hasMessageContaining("onset lies in the future");
    }

    @Test
    void anAbatementNeedsAnEndAndFollowsTheOnset() {
        var seen = conditions.record(doctor, RecordCondition.problem(patient, DIABETES, Roughly.inYear(2011)));

        assertThatThrownBy(() -> conditions.amend(
                        doctor, AmendCondition.status(seen, ConditionStatus.ACTIVE, Roughly.inYear(2012), "Wrong")))
                .hasMessageContaining("is for what is inactive");
        assertThatThrownBy(() -> conditions.amend(
                        doctor, AmendCondition.status(seen, ConditionStatus.RESOLVED, Roughly.inYear(2010), "Wrong")))
                .hasMessageContaining("lies before the onset");
    }

    @Test
    void aListIsReadInPages() {
        var recorded = List.of(problem(DIABETES), problem(DIABETES), problem(DIABETES));

        var first = conditions.list(doctor, new ListConditions(patient, null, true, null, 2));
        var second = conditions.list(doctor, new ListConditions(patient, null, true, first.next(), 2));

        assertThat(first.items()).containsExactly(recorded.get(2), recorded.get(1));
        assertThat(second.items()).containsExactly(recorded.get(0));
        assertThat(second.next()).isNull();
        assertThat(test.audit(doctor.hospital())).endsWith("READ|ListConditions|" + patient);
    }

    @Test
    void whatBothHaveIsToBeLookedAt() {
        var other = aPatient();
        problem(DIABETES);
        conditions.record(doctor, RecordCondition.problem(other, DIABETES, null));

        assertThat(test.erp().transaction(doctor, () -> new ConditionConflicts(test.erp()).between(patient, other)))
                .singleElement()
                .extracting(PatientConflict::blocks)
                .isEqualTo(false);
    }

    @Test
    void keepsHospitalsApart() {
        var theirs = problem(DIABETES);
        var elsewhere = test.aCaller(test.aHospital());
        var store = new ConditionStore(test.erp());

        assertThat(test.erp()
                        .transaction(
                                elsewhere,
                                () -> List.of(
                                        ConditionQueries_.all(test.erp().session(), patient, new UUID(-1, -1), 9)
                                                .size(),
                                        ConditionQueries_.present(test.erp().session(), patient, new UUID(-1, -1), 9)
                                                .size(),
                                        store.onBoth(patient, patient).size())))
                .containsOnly(0);
        assertThat(test.erp()
                        .transaction(
                                doctor,
                                () -> List.of(
                                        ConditionQueries_.all(test.erp().session(), patient, new UUID(-1, -1), 9)
                                                .size(),
                                        ConditionQueries_.present(test.erp().session(), patient, new UUID(-1, -1), 9)
                                                .size(),
                                        store.onBoth(patient, patient).size())))
                .containsOnly(1);
        assertThatThrownBy(() -> conditions.find(elsewhere, new FindCondition(theirs.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> conditions.record(elsewhere, RecordCondition.problem(patient, DIABETES, null)))
                .isInstanceOf(NotFoundException.class);
    }

    private static AmendCondition coded(ConditionView seen, Icd10 code) {
        return new AmendCondition(
                seen.id(),
                seen.version(),
                code,
                seen.status(),
                seen.verification(),
                null,
                null,
                null,
                null,
                "More exact");
    }

    private ConditionView problem(Icd10 code) {
        return conditions.record(doctor, RecordCondition.problem(patient, code, null));
    }

    private List<ConditionView> present() {
        return conditions.list(doctor, ListConditions.present(patient)).items();
    }

    private List<ConditionView> all() {
        return conditions
                .list(doctor, new ListConditions(patient, null, true, null, 10))
                .items();
    }

    private PatientId aPatient() {
        return test.erp()
                .module(Records.class)
                .patients()
                .register(doctor, register(ravi()))
                .id();
    }

    private static void assertCode(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ErpException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
