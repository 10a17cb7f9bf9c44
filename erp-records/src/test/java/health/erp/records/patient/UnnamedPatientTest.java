package health.erp.records.patient;

import static health.erp.records.APatient.named;
import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.APatient;
import health.erp.records.Records;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import health.erp.records.person.NameUse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Unknown people and newborns: registered before anybody knows their name. R-ID-6 */
@OnEachDatabase(Records.class)
class UnnamedPatientTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final TestErp test;
    private final Patients patients;
    private final Caller clerk;

    UnnamedPatientTest(TestErp test) {
        this.test = test;
        this.patients = test.erp().module(Records.class).patients();
        this.clerk = test.aCaller(test.aHospital());
    }

    @Test
    void anUnknownPatientIsFoundByTheDescription() {
        var unknown = unknown("Road accident, Ring Road, 22:40");

        assertThat(unknown.kind()).isEqualTo(Patient.Kind.UNKNOWN);
        assertThat(unknown.displayName()).isEqualTo("Unknown (Road accident, Ring Road, 22:40)");
        assertThat(unknown.names()).extracting(HumanName::use).containsExactly(NameUse.ANONYMOUS);
        assertThat(patients.find(clerk, new FindPatient(unknown.id()))).isEqualTo(unknown);
        assertThat(patients.search(clerk, SearchPatients.byName("unknown ring", 10))
                        .items())
                .containsExactly(unknown);
    }

    @Test
    void anUnknownPatientBecomesAKnownOneUnderTheSameNumber() {
        var unknown = unknown("Road accident");

        var ravi = patients.amend(clerk, new AmendPatient(unknown.id(), unknown.version(), ravi(), List.of()));

        assertThat(ravi.kind()).isEqualTo(Patient.Kind.KNOWN);
        assertThat(ravi.mrn()).isEqualTo(unknown.mrn());
        assertThat(patients.search(clerk, SearchPatients.byName("unknown", 10)).items())
                .isEmpty();
        assertThat(patients.search(clerk, SearchPatients.byName("kumar", 10)).items())
                .containsExactly(ravi);
        assertThat(test.rows(
                        clerk.hospital(),
                        "select payload from erp_outbox where hospital_id = :hospital and type = 'patient.updated'"))
                .singleElement()
                .asString()
                .contains("[\"birthDate\",\"gender\",\"kind\",\"names\",\"telecoms\"]");
    }

    @Test
    void theAgeOfAnUnknownPatientIsAnEstimate() {
        var born = BirthDate.aged(40, TODAY);

        var unknown = patients.registerUnknown(
                clerk, new RegisterUnknownPatient("Found unconscious", AdministrativeGender.MALE, born));

        assertThat(unknown.birthDate()).isEqualTo(born);
        assertThatThrownBy(() -> patients.registerUnknown(
                        clerk, new RegisterUnknownPatient("Found", AdministrativeGender.MALE, BirthDate.parse("2027"))))
                .isInstanceOfSatisfying(InvalidCommandException.class, e -> assertThat(e.problems())
                        .containsOnlyKeys("birthDate"));
    }

    @Test
    void aNewbornIsRegisteredUnderTheNameOfTheMother() {
        var mother = patients.register(clerk, register(named("Rao", "Lata")));

        var child = patients.registerNewborn(clerk, newborn(mother.id(), null));

        assertThat(child.kind()).isEqualTo(Patient.Kind.NEWBORN);
        assertThat(child.displayName()).isEqualTo("Baby of Lata Rao");
        assertThat(child.names()).extracting(HumanName::use).containsExactly(NameUse.TEMP);
        assertThat(child.mother()).isEqualTo(mother.id());
        assertThat(child.birthOrder()).isNull();
        assertThat(child.birthDate()).isEqualTo(BirthDate.of(TODAY));
        assertThat(patients.find(clerk, new FindPatient(child.id()))).isEqualTo(child);
        assertThat(patients.search(clerk, SearchPatients.byName("baby lata", 10))
                        .items())
                .containsExactly(child);
    }

    @Test
    void twinsAreTwoPatientsInTheOrderOfTheirBirth() {
        var mother = patients.register(clerk, register(named("Rao", "Lata")));

        var first = patients.registerNewborn(clerk, newborn(mother.id(), 1));
        var second = patients.registerNewborn(clerk, newborn(mother.id(), 2));

        assertThat(List.of(first, second))
                .extracting(PatientView::displayName)
                .containsExactly("Baby 1 of Lata Rao", "Baby 2 of Lata Rao");
        assertThat(List.of(first, second)).extracting(PatientView::birthOrder).containsExactly(1, 2);
        assertThat(first.mrn()).isNotEqualTo(second.mrn());
    }

    @Test
    void aNamedChildKeepsTheMother() {
        var mother = patients.register(clerk, register(named("Rao", "Lata")));
        var child = patients.registerNewborn(clerk, newborn(mother.id(), 2));

        var named =
                patients.amend(clerk, new AmendPatient(child.id(), child.version(), named("Rao", "Asha"), List.of()));

        assertThat(named.kind()).isEqualTo(Patient.Kind.KNOWN);
        assertThat(named.displayName()).isEqualTo("Asha Rao");
        assertThat(named.mother()).isEqualTo(mother.id());
        assertThat(named.birthOrder()).isEqualTo(2);
    }

    @Test
    void aMotherOfAnotherHospitalIsNotFound() {
        var elsewhere = test.aCaller(test.aHospital());
        var mother = patients.register(elsewhere, register(named("Rao", "Lata")));

        assertThatThrownBy(() -> patients.registerNewborn(clerk, newborn(mother.id(), null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> patients.registerNewborn(
                        clerk, newborn(new PatientId(test.erp().newId()), null)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aChildOfAMotherWithAnEndlessNameIsNamedAsFarAsItGoes() {
        var endless = HumanName.official("x" + "\uD83E\uDDD1".repeat(49), "Lata".repeat(10));
        var mother = patients.register(clerk, register(Demographics.of(endless, AdministrativeGender.FEMALE, null)));

        var child = patients.registerNewborn(clerk, newborn(mother.id(), null));

        assertThat(child.displayName()).startsWith("Baby of LataLata").hasSizeBetween(99, 100);
        assertThat(patients.find(clerk, new FindPatient(child.id()))).isEqualTo(child);
    }

    @Test
    void whoHasNoNameYetIsNeverSuspectedToBeSomebodyElse() {
        var mother = patients.register(clerk, register(named("Rao", "Lata")));
        patients.registerNewborn(clerk, newborn(mother.id(), null));
        var namesake = Demographics.of(
                HumanName.official(null, "Baby of Lata Rao"), AdministrativeGender.FEMALE, BirthDate.of(TODAY));

        var outcome = patients.registerAll(
                clerk, new RegisterPatients("urn:example:list", List.of(APatient.entry("1", namesake))));

        assertThat(outcome).singleElement().satisfies(o -> assertThat(o.sameAs())
                .isNull());
    }

    private PatientView unknown(String description) {
        return patients.registerUnknown(
                clerk, new RegisterUnknownPatient(description, AdministrativeGender.UNKNOWN, null));
    }

    private static RegisterNewborn newborn(PatientId mother, @Nullable Integer order) {
        return new RegisterNewborn(mother, AdministrativeGender.FEMALE, TODAY, order);
    }
}
