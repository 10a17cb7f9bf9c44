package health.erp.records.duplicate;

import static health.erp.records.APatient.abha;
import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.NotPermittedException;
import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.matching.Agreement;
import health.erp.records.matching.Field;
import health.erp.records.matching.FieldScore;
import health.erp.records.matching.Verdict;
import health.erp.records.patient.AmendPatient;
import health.erp.records.patient.DeactivatePatient;
import health.erp.records.patient.PatientPermission;
import health.erp.records.patient.Patients;
import health.erp.records.patient.RegisterNewborn;
import health.erp.records.person.Address;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class DuplicatesTest {
    private final TestErp test;
    private final Patients patients;
    private final Duplicates duplicates;
    private final Caller clerk;

    DuplicatesTest(TestErp test) {
        this.test = test;
        var records = test.erp().module(Records.class);
        this.patients = records.patients();
        this.duplicates = records.duplicates();
        this.clerk = test.aCaller(test.aHospital());
    }

    @Test
    void whoIsWrittenOtherwiseIsFoundAndWhyIsTold() {
        var lata = add(lata("Lakshmi", "1975-01-30"));

        var candidates = duplicates.candidates(clerk, FindCandidates.of(lata("Laxmi", "1975-01-30")));

        assertThat(candidates).singleElement().satisfies(c -> {
            assertThat(c.patient()).isEqualTo(lata);
            assertThat(c.verdict()).isNotEqualTo(Verdict.NO);
            assertThat(c.explanation())
                    .extracting(FieldScore::field, FieldScore::agreement)
                    .contains(tuple(Field.GIVEN, Agreement.CLOSE), tuple(Field.BIRTH, Agreement.EXACT));
        });
        assertThat(test.audit(clerk.hospital())).contains("READ|FindCandidates|" + lata);
    }

    @Test
    void whoeverSharesNumberNameOrDayIsMet() {
        var ravi = patients.register(clerk, register(ravi(), abha(1))).id();
        var byNumber = person("Somebody", "Else", "1999-09-09");
        var bySound = man("Kumaar", "Ravi Shankar", "1980");
        var byDay = man("Kumr", "Ravi Shankr", "1980-12-05"); // day and month changed

        assertThat(found(new FindCandidates(byNumber, List.of(abha(1)), 10))).containsExactly(ravi);
        assertThat(found(FindCandidates.of(bySound))).containsExactly(ravi);
        assertThat(found(FindCandidates.of(byDay))).containsExactly(ravi);
        assertThat(found(FindCandidates.of(person("Zaveri", "Hema", "1961-02-03"))))
                .isEmpty();
    }

    @Test
    void theDeskRegistersWhoLooksLikeNobodyElse() {
        var first = duplicates.register(clerk, desk(lata("Lata", "1975-01-30")));
        var again = duplicates.register(clerk, desk(lata("Latha", "1975-01-30")));

        var lata = ((DeskOutcome.Registered) first).patient().id();
        assertThat(((DeskOutcome.LooksLike) again).candidates())
                .extracting(CandidateView::patient)
                .containsExactly(lata);

        var command = desk(lata("Latha", "1975-01-30")).butNot(Set.of(lata));
        assertThat(duplicates.register(clerk, command)).isInstanceOf(DeskOutcome.Registered.class);
    }

    @Test
    void pairsWaitTheSurestFirst() {
        var twice = List.of(add(lata("Lata", "1975-01-30")), add(lata("Lata", "1975-01-30")));
        var twins = List.of(add(lata("Sarita", "2001-07-02")), add(lata("Kavita", "2001-07-02")));
        for (var patient : List.of(twice.get(1), twins.get(1))) {
            duplicates.check(clerk, new CheckPatient(patient));
        }

        var first = duplicates.list(clerk, ListDuplicates.first(1));
        var second = duplicates.list(clerk, new ListDuplicates(first.next(), 1));

        assertThat(both(first.items().get(0))).isEqualTo(Set.copyOf(twice));
        assertThat(first.items().get(0).link().verdict()).isEqualTo(Verdict.MATCH);
        assertThat(first.items().get(0).first().displayName()).isEqualTo("Lata Rao");
        assertThat(both(second.items().get(0))).isEqualTo(Set.copyOf(twins));
        assertThat(second.items().get(0).link().verdict()).isEqualTo(Verdict.POSSIBLE); // R-ID-6
        assertThat(second.next()).isNull();
        assertThat(duplicates.count(clerk, new CountDuplicates())).isEqualTo(2);
        assertThat(test.events(clerk.hospital())).contains("patient.duplicate.found");
    }

    @Test
    void whatPeopleDecidedNoMachineChanges() { // R-MPI-2
        var one = add(lata("Lata", "1975-01-30"));
        var other = add(lata("Lata", "1975-01-30"));
        duplicates.check(clerk, new CheckPatient(other));
        var link = only(one);

        var decided = duplicates.decide(clerk, new DecideDuplicate(link.id(), link.version(), false));
        patients.amend(clerk, new AmendPatient(other, 0, lata("Latha", "1975-01-30"), List.of()));
        duplicates.check(clerk, new CheckPatient(other));

        assertThat(decided.verdict()).isEqualTo(Verdict.NO);
        assertThat(only(one)).isEqualTo(decided);
        assertThat(only(one).origin()).isEqualTo(IdentityLink.Origin.MANUAL);
        assertThat(duplicates.count(clerk, new CountDuplicates())).isZero();
        assertThat(test.events(clerk.hospital())).contains("patient.duplicate.decided");
    }

    @Test
    void whatWasDecidedIsTakenBackOnce() {
        add(lata("Lata", "1975-01-30"));
        var other = add(lata("Lata", "1975-01-30"));
        duplicates.check(clerk, new CheckPatient(other));
        var link = only(other);
        var decided = duplicates.decide(clerk, new DecideDuplicate(link.id(), link.version(), true));
        assertThat(decided.verdict()).isEqualTo(Verdict.MATCH);

        var reopened = duplicates.reopen(clerk, new ReopenDuplicate(link.id(), decided.version()));

        assertThat(reopened.waiting()).isTrue();
        assertThatThrownBy(() -> duplicates.reopen(clerk, new ReopenDuplicate(link.id(), reopened.version())))
                .isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> duplicates.decide(clerk, new DecideDuplicate(link.id(), link.version(), true)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void whoIsAmendedIsNoLongerTakenForTheOther() {
        add(lata("Lata", "1975-01-30"));
        var other = add(lata("Lata", "1975-01-30"));
        assertThat(duplicates.check(clerk, new CheckPatient(other))).isEqualTo(1);

        var someoneElse = person("Zaveri", "Hema", "1961-02-03");
        patients.amend(clerk, new AmendPatient(other, 0, someoneElse, List.of()));

        assertThat(duplicates.check(clerk, new CheckPatient(other))).isZero();
        assertThat(only(other).verdict()).isEqualTo(Verdict.NO);
        assertThat(duplicates.count(clerk, new CountDuplicates())).isZero();
    }

    @Test
    void whoIsOutOfUseIsNotToBeDecidedOn() {
        add(lata("Lata", "1975-01-30"));
        var other = add(lata("Lata", "1975-01-30"));
        duplicates.check(clerk, new CheckPatient(other));

        patients.deactivate(clerk, new DeactivatePatient(other, 0, "Mistake"));

        assertThat(duplicates.list(clerk, ListDuplicates.first(10)).items()).isEmpty();
        assertThat(duplicates.count(clerk, new CountDuplicates())).isZero();
        assertThat(duplicates.check(clerk, new CheckPatient(other))).isZero();
    }

    @Test
    void aNewbornIsNeverLinkedUnasked() { // R-ID-6
        var mother = add(lata("Lata", "1975-01-30"));
        var born = LocalDate.of(2026, 3, 1);
        for (int i = 1; i <= 2; i++) {
            var child =
                    patients.registerNewborn(clerk, new RegisterNewborn(mother, AdministrativeGender.MALE, born, i));
            duplicates.check(clerk, new CheckPatient(child.id()));
            assertThat(duplicates.find(clerk, new FindLinks(child.id()))).noneMatch(l -> l.verdict() == Verdict.MATCH);
        }
    }

    @Test
    void aSearchOfTheRegisterLearnsAndGoesOnStepByStep() {
        var people = RegisterSearch.STEP + 7;
        for (int i = 0; i < people; i++) {
            add(person(
                    "Family" + (char) ('a' + i % 26),
                    "Name" + (char) ('a' + i / 26),
                    "19%02d-03-04".formatted(i % 90)));
        }
        var twice = Set.of(add(lata("Lata", "1975-01-30")), add(lata("Latha", "1975-01-30")));

        duplicates.search(clerk, new SearchRegister());
        duplicates.step(clerk, new DuplicateJobs.Step(null));

        var jobs = test.rows(
                clerk.hospital(),
                "select payload from erp_job where hospital_id = :hospital order by scheduled_at, id");
        assertThat(jobs).hasSize(2); // the first step, and the next it has scheduled
        duplicates.step(clerk, new DuplicateJobs.Step(last(RegisterSearch.STEP)));
        assertThat(duplicates.list(clerk, ListDuplicates.first(100)).items())
                .anySatisfy(pair -> assertThat(both(pair)).isEqualTo(twice));
        assertThat(test.rows(clerk.hospital(), "select people from learned_model where hospital_id = :hospital"))
                .containsExactly(String.valueOf(people + 2));
        assertThat(duplicates
                        .list(clerk, ListDuplicates.first(1))
                        .items()
                        .get(0)
                        .link()
                        .model())
                .isEqualTo(test.rows(
                                clerk.hospital(), "select fingerprint from learned_model where hospital_id = :hospital")
                        .get(0)); // R-MPI-5
    }

    @Test
    void whoMayRegisterSeesWhoLooksTheSameAndDecidesNothing() {
        var desk =
                test.aCaller(clerk.hospital(), PatientPermission.REGISTER_PATIENT, PatientPermission.SEARCH_PATIENTS);

        assertThat(duplicates.candidates(desk, FindCandidates.of(lata("Lata", "1975-01-30"))))
                .isEmpty();
        assertThatThrownBy(() -> duplicates.list(desk, ListDuplicates.first(10)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> duplicates.search(desk, new SearchRegister()))
                .isInstanceOf(NotPermittedException.class);
    }

    private PatientId last(int count) {
        return PatientId.of(test.rows(clerk.hospital(), "select id from patient where hospital_id = :hospital").stream()
                .sorted()
                .toList()
                .get(count - 1));
    }

    private List<PatientId> found(FindCandidates query) {
        return duplicates.candidates(clerk, query).stream()
                .map(CandidateView::patient)
                .toList();
    }

    private LinkView only(PatientId patient) {
        return duplicates.find(clerk, new FindLinks(patient)).get(0);
    }

    private PatientId add(Demographics person) {
        return patients.register(clerk, register(person)).id();
    }

    private static RegisterAtDesk desk(Demographics person) {
        return new RegisterAtDesk(person, List.of(), Set.of());
    }

    private static Set<PatientId> both(DuplicateView pair) {
        return Set.of(pair.first().patient(), pair.second().patient());
    }

    static Demographics lata(String given, String born) {
        return person("Rao", given, born)
                .reachedAt(ContactPoint.phone("98450 12345", "IN", null))
                .livingAt(new Address(null, List.of("12, Temple Road"), "Mysuru", null, "Karnataka", "570001", "IN"));
    }

    private static Demographics man(String family, String given, String born) {
        return Demographics.of(HumanName.official(family, given), AdministrativeGender.MALE, BirthDate.parse(born));
    }

    private static Demographics person(String family, String given, String born) {
        return Demographics.of(HumanName.official(family, given), AdministrativeGender.FEMALE, BirthDate.parse(born));
    }
}
