package health.erp.records.patient;

import static health.erp.records.APatient.abha;
import static health.erp.records.APatient.born;
import static health.erp.records.APatient.entry;
import static health.erp.records.APatient.named;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.InvalidCommandException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierStatus;
import health.erp.records.identifier.IdentifierUse;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class BulkRegistrationTest {
    private static final String LIST = "urn:example:old-system";

    private final TestErp test;
    private final Patients patients;
    private final Caller clerk;

    BulkRegistrationTest(TestErp test) {
        this.test = test;
        this.patients = test.erp().module(Records.class).patients();
        this.clerk = test.aCaller(test.aHospital());
    }

    @Test
    void everybodyOfTheListIsRegisteredUnderTheirKey() {
        var outcomes = take(entry(1), entry(2));

        assertThat(outcomes).extracting(RegisterPatients.Outcome::key).containsExactly("K1", "K2");
        assertThat(outcomes).allSatisfy(o -> {
            var patient = current(o);
            assertThat(o.isNew()).isTrue();
            assertThat(o.sameAs()).isNull();
            assertThat(patient.mrn()).isEqualTo(o.mrn());
            assertThat(patients.findByIdentifier(clerk, new FindByIdentifier(new Identifier(LIST, o.key()))))
                    .contains(patient);
            assertThat(patient.identifiers())
                    .extracting(PatientView.IdentifierView::use)
                    .containsExactly(IdentifierUse.SECONDARY);
        });
        assertThat(patients.search(clerk, SearchPatients.byName("rao1 lata", 9)).items())
                .extracting(PatientView::id)
                .containsExactly(outcomes.get(0).patient());
    }

    @Test
    void aListTakenAgainChangesNothing() {
        var first = take(entry(1, abha(1)), entry(2));
        var before = current(first.get(0));

        var second = take(entry(1, abha(9)), entry(2), entry(3));

        assertThat(second).extracting(RegisterPatients.Outcome::isNew).containsExactly(false, false, true);
        assertThat(second)
                .extracting(RegisterPatients.Outcome::patient)
                .startsWith(first.get(0).patient(), first.get(1).patient());
        assertThat(current(first.get(0))).isEqualTo(before);
        assertThat(test.events(clerk.hospital())).hasSize(3);
    }

    @Test
    void theSameKeyInAnotherListIsSomebodyElse() {
        var here = take(entry(1)).get(0);

        var there = patients.registerAll(clerk, new RegisterPatients("urn:example:other", List.of(entry(1))))
                .get(0);

        assertThat(there.isNew()).isTrue();
        assertThat(there.patient()).isNotEqualTo(here.patient());
        assertThat(there.sameAs()).isEqualTo(here.mrn());
    }

    @Test
    void ofTheSameKeyWithinAListTheFirstIsTaken() {
        var outcomes =
                take(entry("K", born("1980")), entry("K", named("Singh", "Asha")), entry(" K ", named("Singh", "Uma")));

        assertThat(outcomes).extracting(RegisterPatients.Outcome::isNew).containsExactly(true, false, false);
        assertThat(outcomes)
                .extracting(RegisterPatients.Outcome::patient)
                .containsOnly(outcomes.get(0).patient());
        assertThat(current(outcomes.get(0)).displayName()).isEqualTo("Lata Rao");
    }

    @Test
    void whoseKeyAClerkHasStruckOutIsNotTakenAgain() {
        var first = take(entry(1)).get(0);
        patients.amend(clerk, new AmendPatient(first.patient(), 0, named("Rao", "Lata"), List.of()));

        var again = take(entry(1)).get(0);

        assertThat(again.isNew()).isFalse();
        assertThat(again.patient()).isEqualTo(first.patient());
    }

    @Test
    void anIdentifierSomebodyHasIsDisputedAndNamesThem() {
        var holder = patients.register(clerk, register(named("Singh", "Asha"), abha(1)));

        var outcomes = take(entry(1, abha(1), abha(2)), entry(2, abha(2)));

        assertThat(outcomes)
                .extracting(RegisterPatients.Outcome::sameAs)
                .containsExactly(holder.mrn(), outcomes.get(0).mrn());
        assertThat(statuses(outcomes.get(0)))
                .containsExactly(IdentifierStatus.CONFIRMED, IdentifierStatus.DISPUTED, IdentifierStatus.CONFIRMED);
        assertThat(statuses(outcomes.get(1))).containsExactly(IdentifierStatus.CONFIRMED, IdentifierStatus.DISPUTED);
        assertThat(patients.findByIdentifier(clerk, new FindByIdentifier(abha(1))))
                .contains(holder);
    }

    @Test
    void aDisputeIsSettledByAmendingBoth() {
        var holder = patients.register(clerk, register(named("Singh", "Asha"), abha(1)));
        var outcome = take(entry(1, abha(1))).get(0);
        var key = new Identifier(LIST, "K1", IdentifierUse.SECONDARY);

        var early = amend(outcome, key, abha(1));
        patients.amend(clerk, new AmendPatient(holder.id(), 0, named("Singh", "Asha"), List.of()));
        var settled = amend(outcome, key, abha(1));

        assertThat(early.identifiers())
                .extracting(PatientView.IdentifierView::status)
                .containsExactly(IdentifierStatus.CONFIRMED, IdentifierStatus.DISPUTED);
        assertThat(patients.findByIdentifier(clerk, new FindByIdentifier(abha(1))))
                .contains(settled);
    }

    @Test
    void aDisputedIdentifierThatIsNoLongerListedIsRetired() {
        patients.register(clerk, register(named("Singh", "Asha"), abha(1)));
        var outcome = take(entry(1, abha(1))).get(0);

        var amended = amend(outcome, new Identifier(LIST, "K1", IdentifierUse.SECONDARY));

        assertThat(amended.identifiers())
                .extracting(PatientView.IdentifierView::status)
                .containsExactly(IdentifierStatus.CONFIRMED, IdentifierStatus.RETIRED);
    }

    @Test
    void whoHasTheSameNameAndBirthDateIsSuspected() {
        var lata = patients.register(clerk, register(born("1980-05-12")));
        var shouted = Demographics.of(
                HumanName.official("RAO", "Láta"), AdministrativeGender.MALE, BirthDate.parse("1980-05-12"));

        var outcomes = take(
                entry("1", shouted),
                entry("2", born("1980-05-13")),
                entry("3", born("1980-05-13")),
                entry("4", born("1980")),
                entry("5", named("Rao", "Lata")));

        assertThat(outcomes)
                .extracting(RegisterPatients.Outcome::sameAs)
                .containsExactly(lata.mrn(), null, outcomes.get(1).mrn(), null, null);
        assertThat(outcomes).allMatch(RegisterPatients.Outcome::isNew);
    }

    @Test
    void ofTwoWithTheSameEndlessNameTheBirthDateTellsThemApart() {
        var name = HumanName.official(
                "x".repeat(100), Collections.nCopies(10, "y".repeat(40)).toArray(String[]::new));

        var outcomes = take(
                entry("1", Demographics.of(name, AdministrativeGender.MALE, BirthDate.parse("1980-05-12"))),
                entry("2", Demographics.of(name, AdministrativeGender.MALE, BirthDate.parse("1980-05-13"))),
                entry("3", Demographics.of(name, AdministrativeGender.MALE, BirthDate.parse("1980-05-12"))));

        assertThat(outcomes)
                .extracting(RegisterPatients.Outcome::sameAs)
                .containsExactly(null, null, outcomes.get(0).mrn());
    }

    @Test
    void aListIsTakenAsAWholeOrNotAtAll() {
        var future = entry("2", born("2030-01-01"));

        assertThatThrownBy(() -> take(entry(1), future)).isInstanceOf(InvalidCommandException.class);

        assertThat(test.events(clerk.hospital())).isEmpty();
        assertThat(test.rows(clerk.hospital(), "select id from patient where hospital_id = :hospital"))
                .isEmpty();
    }

    @Test
    void aListHoldsUpToFiveHundred() {
        var tooMany = IntStream.range(0, 501).mapToObj(i -> entry(i)).toArray(RegisterPatients.Entry[]::new);

        assertThatThrownBy(() -> take(tooMany))
                .isInstanceOfSatisfying(InvalidCommandException.class, e -> assertThat(e.problems())
                        .containsOnlyKeys("entries"));
        assertThat(take(Arrays.copyOf(tooMany, 500))).hasSize(500);
    }

    @Test
    void keepsHospitalsApart() {
        take(entry(1, abha(1)));
        var elsewhere = test.aCaller(test.aHospital());

        var theirs = patients.registerAll(elsewhere, new RegisterPatients(LIST, List.of(entry(1, abha(1)))));

        assertThat(theirs).singleElement().satisfies(o -> {
            assertThat(o.isNew()).isTrue();
            assertThat(o.sameAs()).isNull();
        });
    }

    private List<RegisterPatients.Outcome> take(RegisterPatients.Entry... entries) {
        return patients.registerAll(clerk, new RegisterPatients(LIST, List.of(entries)));
    }

    private PatientView amend(RegisterPatients.Outcome outcome, Identifier... identifiers) {
        return patients.amend(
                clerk,
                new AmendPatient(
                        outcome.patient(), current(outcome).version(), named("Rao", "Lata"), List.of(identifiers)));
    }

    private List<IdentifierStatus> statuses(RegisterPatients.Outcome outcome) {
        return current(outcome).identifiers().stream()
                .map(PatientView.IdentifierView::status)
                .toList();
    }

    private PatientView current(RegisterPatients.Outcome outcome) {
        return patients.find(clerk, new FindPatient(outcome.patient()));
    }
}
