package health.erp.examples.service.access;

import static health.erp.records.patient.PatientPermission.AMEND_PATIENT;
import static health.erp.records.patient.PatientPermission.READ_PATIENT;
import static health.erp.records.patient.PatientPermission.REGISTER_PATIENT;
import static health.erp.records.patient.PatientPermission.SEARCH_PATIENTS;

import health.erp.core.Permission;
import health.erp.records.patient.PatientPermission;
import java.util.Set;

/** What somebody is in a hospital, and so what they may do there. The only place that says so. */
public enum Role {
    RECEPTIONIST(REGISTER_PATIENT, AMEND_PATIENT, READ_PATIENT, SEARCH_PATIENTS),
    RECORDS_OFFICER(PatientPermission.values()),
    AUDITOR(READ_PATIENT, SEARCH_PATIENTS);

    @SuppressWarnings("ImmutableEnumChecker") // a set of enums of the library, never changed
    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
