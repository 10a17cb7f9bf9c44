package health.erp.records.patient;

import static health.erp.records.APatient.abha;
import static health.erp.records.APatient.born;
import static health.erp.records.APatient.named;
import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierStatus;
import health.erp.records.identifier.IdentifierSystems;
import health.erp.records.identifier.IdentifierType;
import health.erp.records.identifier.IdentifierUse;
import health.erp.records.identifier.Mrn;
import health.erp.records.person.Address;
import health.erp.records.person.AddressUse;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.Deceased;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import health.erp.records.person.NameUse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnEachDatabase(Records.class)
class PatientsTest {
    private static final Identifier ABHA = new Identifier("https://healthid.ndhm.gov.in", "91-1234-5678-9012");

    private final TestErp test;
    private final Patients patients;
    private final Caller clerk;
    private final Caller elsewhere;

    PatientsTest(TestErp test) {
        this.test = test;
        this.patients = test.erp().module(Records.class).patients();
        this.clerk = test.aCaller(test.aHospital());
        this.elsewhere = test.aCaller(test.aHospital());
    }

    @Test
    void aRegisteredPatientIsFoundByEverythingKnownOfThem() {
        var ravi = patients.register(clerk, register(ravi(), ABHA));

        assertThat(ravi.mrn().value()).hasSize(8);
        assertThat(patients.find(clerk, new FindPatient(ravi.id()))).isEqualTo(ravi);
        assertThat(patients.findByIdentifier(clerk, new FindByIdentifier(ABHA))).contains(ravi);
        assertThat(patients.findByIdentifier(clerk, FindByIdentifier.mrn(ravi.mrn())))
                .contains(ravi);
        for (var words : List.of("kum", "RAVI", "shank rav", "kumar ravi shankar")) {
            assertThat(patients.search(clerk, SearchPatients.byName(words, 10)).items())
                    .as(words)
                    .containsExactly(ravi);
        }
        assertThat(patients.search(clerk, SearchPatients.byPhone("+919845012345", 10))
                        .items())
                .containsExactly(ravi);
        for (var date : List.of("1980", "1980-05", "1980-05-12")) {
            assertThat(patients.search(clerk, SearchPatients.byBirthDate(BirthDate.parse(date), 10))
                            .items())
                    .as(date)
                    .containsExactly(ravi);
        }
    }

    @Test
    void keepsHospitalsApart() {
        var ravi = patients.register(clerk, register(ravi(), ABHA));

        assertThatThrownBy(() -> patients.find(elsewhere, new FindPatient(ravi.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(patients.findByIdentifier(elsewhere, new FindByIdentifier(ABHA)))
                .isEmpty();
        assertThat(patients.findByIdentifier(elsewhere, FindByIdentifier.mrn(ravi.mrn())))
                .isEmpty();
        assertThat(patients.search(elsewhere, SearchPatients.byName("kum", 10)).items())
                .isEmpty();
        assertThat(patients.register(elsewhere, register(ravi(), ABHA)).mrn()).isEqualTo(ravi.mrn());
    }

    @Test
    void whatIsKnownIsKeptToTheLastDetail() {
        var names = List.of(
                new HumanName(NameUse.OFFICIAL, "Kumar", List.of("Ravi", "Shankar"), "Dr", "Jr", null, "Latn"),
                new HumanName(NameUse.USUAL, null, List.of(), null, null, "रवि", "Deva"));
        var home = new Address(
                AddressUse.HOME, List.of("12, MG Road", "2nd floor"), "Mysuru", null, "Karnataka", "570001", "IN");
        var person = new Demographics(
                names,
                AdministrativeGender.OTHER,
                BirthDate.aged(40, LocalDate.of(2026, 3, 2)),
                List.of(
                        ContactPoint.phone("98450 12345", "IN", null).ranked(1),
                        ContactPoint.email("Ravi@example.org", null)),
                List.of(home),
                new Deceased(true, Instant.parse("2026-01-02T03:04:05.123456789Z")));

        var registered = patients.register(clerk, register(person, abha(2), abha(1), abha(3)));
        var found = patients.find(clerk, new FindPatient(registered.id()));

        assertThat(found).isEqualTo(registered);
        assertThat(found.displayName()).isEqualTo("Dr Ravi Shankar Kumar Jr");
        assertThat(found.deceased().at()).isEqualTo("2026-01-02T03:04:05.123456Z");
        assertThat(found)
                .extracting(
                        PatientView::names,
                        PatientView::birthDate,
                        PatientView::telecoms,
                        PatientView::addresses,
                        PatientView::kind)
                .containsExactly(
                        person.names(), person.birthDate(), person.telecoms(), person.addresses(), Patient.Kind.KNOWN);
        assertThat(found.identifiers())
                .extracting(PatientView.IdentifierView::value)
                .containsExactly(abha(2).value(), abha(1).value(), abha(3).value());
    }

    @Test
    void aNameAsLongAsNamesMayBeIsKept() {
        var part = "\uD83E\uDDD1".repeat(50);
        var longest = new HumanName(NameUse.OFFICIAL, part, Collections.nCopies(10, part), part, part, null, null);

        var patient = patients.register(
                clerk, register(Demographics.of(longest, AdministrativeGender.UNKNOWN, BirthDate.parse("1980-05-12"))));

        assertThat(patients.find(clerk, new FindPatient(patient.id()))).isEqualTo(patient);
    }

    @Test
    void anIdentifierBelongsToOnePatientOnly() { // R-ID-1, R-MPI-3
        patients.register(clerk, register(ravi(), ABHA));

        assertThatThrownBy(() -> patients.register(clerk, register(named("Rao", "Lata"), ABHA)))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("records.identifier.taken"))
                .hasNoCause();
        assertThat(patients.search(clerk, SearchPatients.byName("rao", 10)).items())
                .isEmpty();
    }

    @Test
    void anIdentifierIsKeptInTheFormAndWithTheTypeOfItsSystem() {
        var passport = new Identifier("http://hl7.org/fhir/sid/passport-IND", "k 1234567", IdentifierUse.SECONDARY);
        var card = new Identifier("urn:example:canteen", "No. 7 a");

        var patient = patients.register(clerk, register(ravi(), passport, card));

        assertThat(patient.identifiers())
                .containsExactly(
                        new PatientView.IdentifierView(
                                IdentifierSystems.INDIA_PASSPORT.uri(),
                                "K1234567",
                                IdentifierType.PPN,
                                IdentifierUse.SECONDARY,
                                IdentifierStatus.CONFIRMED),
                        new PatientView.IdentifierView(
                                "urn:example:canteen",
                                "No. 7 a",
                                IdentifierType.U,
                                IdentifierUse.OFFICIAL,
                                IdentifierStatus.CONFIRMED));
        assertThat(patients.findByIdentifier(clerk, new FindByIdentifier(card))).contains(patient);
        assertThat(patients.findByIdentifier(
                        clerk, new FindByIdentifier(new Identifier("urn:example:other", "No. 7 a"))))
                .isEmpty();
    }

    @Test
    void aNumberGivenTwiceIsKeptOnce() {
        var again = new Identifier(ABHA.system(), "91123456789012", IdentifierUse.SECONDARY);

        var patient = patients.register(clerk, register(ravi(), ABHA, again));

        assertThat(patient.identifiers()).singleElement().satisfies(i -> assertThat(i.use())
                .isEqualTo(IdentifierUse.OFFICIAL));
    }

    @Test
    void aRecordNumberIsReadAsClerksTypeIt() { // R-ID-2
        var patient = patients.register(clerk, register(ravi()));
        var digits = patient.mrn().value();
        var typed = " " + digits.substring(0, 4) + "-" + digits.substring(4) + " ";

        assertThat(patients.findByIdentifier(clerk, new FindByIdentifier(new Identifier(Patients.MRN_SYSTEM, typed))))
                .contains(patient);
        assertThat(patients.findByIdentifier(clerk, FindByIdentifier.mrn(Mrn.of(9_999_999))))
                .isEmpty();
        assertThatThrownBy(() -> patients.findByIdentifier(
                        clerk, new FindByIdentifier(new Identifier(Patients.MRN_SYSTEM, "12345678"))))
                .isInstanceOfSatisfying(InvalidCommandException.class, e -> assertThat(e.problems())
                        .containsOnlyKeys("mrn"));
    }

    @Test
    void nobodyBringsARecordNumberOfThisHospital() { // R-ID-2
        var forged = new Identifier(Patients.MRN_SYSTEM, Mrn.of(1).value());

        assertThatThrownBy(() -> patients.register(clerk, register(ravi(), forged)))
                .isInstanceOfSatisfying(InvalidCommandException.class, e -> assertThat(e.problems())
                        .containsOnlyKeys("identifier.system"));
    }

    // it is Monday 2 March, 04:30 UTC; on Kiritimati Monday too. At 11:00 UTC Tuesday begins there. R-ID-5
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T04:30:00Z, 2026-03-02, true",
        "2026-03-02T04:30:00Z, 2026-03-03, false",
        "2026-03-02T10:00:00Z, 2026-03-03, true",
        "2026-03-02T10:00:00Z, 2026-03-04, false",
        "2026-03-02T04:30:00Z, 2026, true",
        "2026-03-02T04:30:00Z, 2027, false"
    })
    void aBirthLiesInTheFutureOnlyWhenTheDayHasBegunNowhere(Instant now, String born, boolean possible) {
        test.clock().set(now);

        if (possible) {
            assertThat(patients.register(clerk, register(born(born))).birthDate())
                    .isEqualTo(BirthDate.parse(born));
        } else {
            assertThatThrownBy(() -> patients.register(clerk, register(born(born))))
                    .isInstanceOfSatisfying(InvalidCommandException.class, e -> assertThat(e.problems())
                            .containsOnlyKeys("birthDate"));
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-03-04T00:00:00Z", "1980-05-10T00:00:00Z"})
    void nobodyDiesInTheFutureOrBeforeTheBirth(Instant died) {
        var person = new Demographics(
                ravi().names(),
                AdministrativeGender.MALE,
                BirthDate.parse("1980-05-12"),
                List.of(),
                List.of(),
                new Deceased(true, died));
        test.clock().set(TestErp.MORNING);

        assertThatThrownBy(() -> patients.register(clerk, register(person)))
                .isInstanceOfSatisfying(InvalidCommandException.class, e -> assertThat(e.problems())
                        .containsOnlyKeys("deceased.at"));
    }
}
