package health.erp.records;

import static health.erp.core.access.AccessPermission.APPOINT_ADMINISTRATOR;
import static health.erp.core.access.StandardRole.AUDITOR;
import static health.erp.core.access.StandardRole.RECEPTIONIST;
import static health.erp.records.person.AdministrativeGender.MALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.NotPermittedException;
import health.erp.core.Permission;
import health.erp.core.Purpose;
import health.erp.core.access.Access;
import health.erp.core.access.AppointAdministrator;
import health.erp.core.access.GrantRole;
import health.erp.core.access.GrantView;
import health.erp.core.access.RevokeGrant;
import health.erp.core.access.StandardRole;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.appointment.AppointmentPermission;
import health.erp.records.patient.FindPatient;
import health.erp.records.patient.PatientPermission;
import health.erp.records.patient.Patients;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import health.erp.records.schedule.SchedulePermission;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the standard roles may do with the patient register. */
@OnEachDatabase(Records.class)
class AccessToRecordsTest {
    private static final RegisterPatient RAVI =
            new RegisterPatient(Demographics.of(HumanName.official("Kumar", "Ravi"), MALE, null), List.of());

    private final TestErp test;
    private final Access access;
    private final Patients patients;
    private final HospitalId hospital;
    private final Caller administrator;

    AccessToRecordsTest(TestErp test) {
        this.test = test;
        this.access = test.erp().core().access();
        this.patients = test.erp().module(Records.class).patients();
        this.hospital = test.aHospital();
        var staff = someone();
        access.appoint(new Caller(hospital, someone(), Set.of(APPOINT_ADMINISTRATOR)), new AppointAdministrator(staff));
        this.administrator = caller(staff);
    }

    @Test
    void aReceptionistRegistersAndAnAuditorLooks() {
        var receptionist = someone();
        var auditor = someone();
        give(receptionist, RECEPTIONIST);
        give(auditor, AUDITOR);

        var ravi = patients.register(caller(receptionist), RAVI);

        assertThat(patients.find(caller(auditor), new FindPatient(ravi.id())).displayName())
                .contains("Kumar");
        assertThatThrownBy(() -> patients.register(caller(auditor), RAVI)).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void whoLeftTheDeskRegistersNobodyMore() {
        var receptionist = someone();
        var grant = give(receptionist, RECEPTIONIST);
        var session = caller(receptionist);
        patients.register(session, RAVI);

        access.revoke(administrator, new RevokeGrant(grant.id(), "left"));

        assertThatThrownBy(() -> patients.register(session, RAVI)).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void whoLooksAfterPermissionsDoesNotSeePatients() {
        assertThat(administrator.permissions())
                .doesNotContainAnyElementsOf(Set.<Permission>of(PatientPermission.values()));
    }

    @Test
    void eachPermissionHasAStandardRole() {
        var given = new Records()
                .standardRoles().values().stream().flatMap(Set::stream).toList();

        assertThat(given)
                .contains(PatientPermission.values())
                .contains(SchedulePermission.values())
                .contains(AppointmentPermission.values());
        assertThat(access.permissions().name(PatientPermission.READ_PATIENT)).isEqualTo("records.READ_PATIENT");
    }

    private GrantView give(StaffId staff, StandardRole role) {
        return access.grant(administrator, GrantRole.of(staff, role));
    }

    private Caller caller(StaffId staff) {
        return access.callerOf(hospital, staff, Purpose.TREAT);
    }

    private StaffId someone() {
        return new StaffId(test.erp().newId());
    }
}
