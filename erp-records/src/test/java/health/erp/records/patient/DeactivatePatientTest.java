package health.erp.records.patient;

import static health.erp.records.APatient.abha;
import static health.erp.records.APatient.named;
import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.person.BirthDate;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class DeactivatePatientTest {
    private final TestErp test;
    private final Patients patients;
    private final Caller clerk;

    DeactivatePatientTest(TestErp test) {
        this.test = test;
        this.patients = test.erp().module(Records.class).patients();
        this.clerk = test.aCaller(test.aHospital());
    }

    @Test
    void aDeactivatedPatientIsLeftOutOfSearchesUnlessAskedFor() {
        var ravi = deactivate(patients.register(clerk, register(ravi())));
        var byName = SearchPatients.byName("kumar", 10);

        assertThat(ravi.active()).isFalse();
        for (var query : new SearchPatients[] {
            byName, SearchPatients.byPhone("+919845012345", 10), SearchPatients.byBirthDate(BirthDate.parse("1980"), 10)
        }) {
            assertThat(patients.search(clerk, query).items()).isEmpty();
            assertThat(patients.search(clerk, inactiveToo(query)).items()).containsExactly(ravi);
        }
    }

    @Test
    void aDeactivatedPatientIsStillReadableAndKeepsTheIdentifiers() { // R-ID-1
        var ravi = deactivate(patients.register(clerk, register(ravi(), abha(1))));

        assertThat(patients.find(clerk, new FindPatient(ravi.id()))).isEqualTo(ravi);
        assertThat(patients.findByIdentifier(clerk, FindByIdentifier.mrn(ravi.mrn())))
                .contains(ravi);
        assertThat(patients.findByIdentifier(clerk, new FindByIdentifier(abha(1))))
                .contains(ravi);
        assertThatThrownBy(() -> patients.register(clerk, register(named("Rao", "Lata"), abha(1))))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("records.identifier.taken"));
    }

    @Test
    void aReactivatedPatientIsBackInSearches() {
        var ravi = deactivate(patients.register(clerk, register(ravi())));

        var back = reactivate(ravi);

        assertThat(back.active()).isTrue();
        assertThat(patients.search(clerk, SearchPatients.byName("kumar", 10)).items())
                .containsExactly(back);
        assertThat(test.events(clerk.hospital()))
                .containsExactly("patient.created", "patient.deleted", "patient.updated");
    }

    @Test
    void theReasonIsKeptWithTheRecordAndTravelsNowhere() {
        var ravi = patients.register(clerk, register(ravi()));

        var gone = patients.deactivate(clerk, new DeactivatePatient(ravi.id(), 0, "Registered twice"));
        var back = patients.reactivate(clerk, new ReactivatePatient(ravi.id(), 1, "It was somebody else"));

        assertThat(ravi.activeReason()).isNull();
        assertThat(gone.activeReason()).isEqualTo("Registered twice");
        assertThat(back.activeReason()).isEqualTo("It was somebody else");
        assertThat(test.rows(clerk.hospital(), "select payload from erp_outbox where hospital_id = :hospital"))
                .noneMatch(json -> json.contains("twice") || json.contains("somebody"));
    }

    @Test
    void onlyAnActivePatientIsDeactivatedAndOnlyAnInactiveOneReactivated() {
        var active = patients.register(clerk, register(ravi()));

        assertThatThrownBy(() -> reactivate(active))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("records.patient.active"))
                .hasMessage("The patient (%s) is active already.", active.id());

        var inactive = deactivate(active);

        assertThatThrownBy(() -> deactivate(inactive))
                .isInstanceOf(RuleException.class)
                .hasMessage("The patient (%s) is deactivated already.", active.id());
    }

    @Test
    void aLostUpdateIsRefused() {
        var ravi = patients.register(clerk, register(ravi()));
        reactivate(deactivate(ravi));

        assertThatThrownBy(() -> deactivate(ravi))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("erp.changed"));
    }

    @Test
    void keepsHospitalsApart() {
        var ravi = patients.register(clerk, register(ravi()));
        var elsewhere = test.aCaller(test.aHospital());

        assertThatThrownBy(() -> patients.deactivate(elsewhere, new DeactivatePatient(ravi.id(), 0, "Mistake")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> patients.reactivate(elsewhere, new ReactivatePatient(ravi.id(), 0, "Mistake")))
                .isInstanceOf(NotFoundException.class);
    }

    private PatientView deactivate(PatientView patient) {
        return patients.deactivate(clerk, new DeactivatePatient(patient.id(), patient.version(), "Mistake"));
    }

    private PatientView reactivate(PatientView patient) {
        return patients.reactivate(clerk, new ReactivatePatient(patient.id(), patient.version(), "No mistake"));
    }

    private static SearchPatients inactiveToo(SearchPatients query) {
        return new SearchPatients(query.name(), query.phone(), query.birthDate(), true, null, query.size());
    }
}
