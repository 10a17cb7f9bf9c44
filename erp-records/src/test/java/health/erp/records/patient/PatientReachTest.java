package health.erp.records.patient;

import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static health.erp.records.person.ContactUse.HOME;
import static health.erp.records.person.ContactUse.MOBILE;
import static health.erp.records.person.ContactUse.OLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.Permission;
import health.erp.core.id.PatientId;
import health.erp.core.notice.Channel;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.Demographics;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class PatientReachTest {
    private final TestErp test;
    private final Records records;

    PatientReachTest(TestErp test) {
        this.test = test;
        this.records = test.erp().module(Records.class);
    }

    @Test
    void theBestRankedMailAndMobileAreTaken() {
        assertThat(reached(ravi().reachedAt(
                                ContactPoint.phone("98450 11111", "IN", HOME),
                                ContactPoint.phone("98450 22222", "IN", MOBILE).ranked(2),
                                ContactPoint.phone("98450 33333", "IN", MOBILE).ranked(1),
                                ContactPoint.email("old@example.org", OLD),
                                ContactPoint.email("ravi@example.org", null))))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Channel.SMS, "+919845033333", Channel.MAIL, "ravi@example.org"));
    }

    @Test
    void whoHasNoSuchAddressIsNotReached() {
        assertThat(reached(ravi())).isEmpty();
    }

    @Test
    void whoIsNotInUseAnyMoreIsNotWrittenTo() {
        var desk = test.aCaller(test.aHospital());
        var patient = records.patients()
                .register(desk, register(ravi().reachedAt(ContactPoint.email("ravi@example.org", null))));
        var gone = records.patients()
                .deactivate(desk, new DeactivatePatient(patient.id(), patient.version(), "Registered twice"));

        assertThat(PatientReach.of(gone)).isEmpty();
    }

    @Test
    void theNoticesAskTheRegisterWhichChecksAndNotesWhoAsks() {
        var desk = test.aCaller(test.aHospital());
        var patient = records.patients()
                .register(desk, register(ravi().reachedAt(ContactPoint.email("ravi@example.org", null))));
        var directory = records.receivers().get(0);
        var machine = test.aCaller(desk.hospital(), directory.permissions().toArray(Permission[]::new));

        assertThat(directory.addresses().apply(machine, patient.id().value()))
                .containsExactly(Map.entry(Channel.MAIL, "ravi@example.org"));
        assertThat(test.audit(desk.hospital())).contains("READ|FindPatient|" + patient.id());
        assertThatThrownBy(() -> directory
                        .addresses()
                        .apply(
                                test.aCaller(desk.hospital(), PatientPermission.REGISTER_PATIENT),
                                patient.id().value()))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> directory
                        .addresses()
                        .apply(test.aCaller(test.aHospital()), patient.id().value()))
                .isInstanceOf(NotFoundException.class);
    }

    private Map<Channel, String> reached(Demographics person) {
        var desk = test.aCaller(test.aHospital());
        PatientId id = records.patients().register(desk, register(person)).id();
        return PatientReach.of(records.patients().find(desk, new FindPatient(id)));
    }
}
