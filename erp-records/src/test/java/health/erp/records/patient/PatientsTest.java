package health.erp.records.patient;

import static health.erp.records.APatient.named;
import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.NotFoundException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.identifier.Identifier;
import health.erp.records.person.BirthDate;
import java.util.List;
import org.junit.jupiter.api.Test;

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
        assertThat(patients.search(elsewhere, SearchPatients.byName("kum", 10)).items())
                .isEmpty();
        assertThat(patients.register(elsewhere, register(ravi(), ABHA)).mrn()).isNotNull();
    }

    @Test
    void anIdentifierBelongsToOnePatientOnly() { // R-ID-1
        patients.register(clerk, register(ravi(), ABHA));

        assertThatThrownBy(() -> patients.register(clerk, register(named("Rao", "Lata"), ABHA)))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("records.identifier.taken"))
                .hasNoCause();
        assertThat(patients.search(clerk, SearchPatients.byName("rao", 10)).items())
                .isEmpty();
    }

    @Test
    void aRegistrationCostsAKnownNumberOfStatements() {
        patients.register(clerk, register(named("Rao", "Lata")));

        var sent = test.statements(() -> patients.register(clerk, register(ravi(), ABHA)));

        // on PostgreSQL: hospital, patient, identifiers, keys, journal; elsewhere no hospital, but outbox and audit
        // apart
        assertThat(sent).isEqualTo(5);
    }

    @Test
    void aPageContinuesAfterTheLastPatient() {
        for (var name : List.of("Anna", "Anita", "Anand", "Anu", "Aniket")) {
            patients.register(clerk, register(named(name, "Anwar")));
        }

        var all = SearchPatients.byName("an", 2);
        var first = patients.search(clerk, all);
        var second = patients.search(clerk, all.from(first.next()));
        var third = patients.search(clerk, all.from(second.next()));

        assertThat(first.items()).extracting(PatientView::displayName).containsExactly("Anwar Anand", "Anwar Aniket");
        assertThat(second.items()).extracting(PatientView::displayName).containsExactly("Anwar Anita", "Anwar Anna");
        assertThat(third.items()).extracting(PatientView::displayName).containsExactly("Anwar Anu");
        assertThat(third.next()).isNull();
    }

    @Test
    void anAmendmentReplacesWhatWasKnown() {
        var ravi = patients.register(clerk, register(ravi(), ABHA));

        var renamed =
                patients.amend(clerk, new AmendPatient(ravi.id(), ravi.version(), named("Kumaran", "Ravi"), List.of()));

        assertThat(renamed.version()).isGreaterThan(ravi.version());
        assertThat(patients.search(clerk, SearchPatients.byName("shankar", 10)).items())
                .isEmpty();
        assertThat(patients.search(clerk, SearchPatients.byName("kumaran", 10)).items())
                .containsExactly(renamed);
        assertThat(patients.findByIdentifier(clerk, new FindByIdentifier(ABHA))).isEmpty();
        assertThat(test.events(clerk.hospital())).containsExactly("patient.created", "patient.updated");
        assertThatThrownBy(() -> patients.amend(clerk, new AmendPatient(ravi.id(), ravi.version(), ravi(), List.of())))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("erp.changed"));
    }
}
