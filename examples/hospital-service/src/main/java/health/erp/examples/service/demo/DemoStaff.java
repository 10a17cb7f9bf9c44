package health.erp.examples.service.demo;

import static health.erp.core.access.StandardRole.ADMINISTRATOR;
import static health.erp.core.access.StandardRole.AUDITOR;
import static health.erp.core.access.StandardRole.DOCTOR;
import static health.erp.core.access.StandardRole.LAB_TECHNICIAN;
import static health.erp.core.access.StandardRole.NURSE;
import static health.erp.core.access.StandardRole.PATHOLOGIST;
import static health.erp.core.access.StandardRole.PHARMACIST;
import static health.erp.core.access.StandardRole.RECEPTIONIST;
import static health.erp.core.access.StandardRole.RECORDS_OFFICER;

import health.erp.core.access.StandardRole;
import java.util.List;
import java.util.Map;

/** Somebody to sign in as, with their role in each demo hospital. */
record DemoStaff(String name, String displayName, Map<String, StandardRole> roles) {
    static final List<DemoStaff> ALL = List.of(
            asha("doctor", "Dr. Anjali Deshpande", DOCTOR),
            asha("surgeon", "Dr. Imran Shaikh", DOCTOR),
            asha("nurse", "Sister Lata Gaikwad", NURSE),
            asha("reception", "Rekha Pawar", RECEPTIONIST),
            asha("pharmacy", "Nitin Shah", PHARMACIST),
            asha("lab", "Sneha Kamble", LAB_TECHNICIAN),
            asha("pathology", "Dr. Ravi Kelkar", PATHOLOGIST),
            asha("records", "Milind Joshi", RECORDS_OFFICER),
            asha("audit", "Farida Contractor", AUDITOR),
            asha("admin", "Suresh Kulkarni", ADMINISTRATOR),
            nilgiri("doctor", "Dr. Mary Thomas", DOCTOR),
            nilgiri("nurse", "Sister Kavitha Raju", NURSE),
            nilgiri("reception", "Devi Bellan", RECEPTIONIST),
            nilgiri("pharmacy", "Abdul Rahim", PHARMACIST),
            nilgiri("lab", "Selvi Murugan", LAB_TECHNICIAN),
            nilgiri("pathology", "Dr. George Mathew", PATHOLOGIST),
            nilgiri("records", "Thomas Kurian", RECORDS_OFFICER),
            new DemoStaff("both", "Priya Iyer", Map.of("asha", RECORDS_OFFICER, "nilgiri", AUDITOR)));

    private static DemoStaff asha(String part, String displayName, StandardRole role) {
        return new DemoStaff("asha." + part, displayName, Map.of("asha", role));
    }

    private static DemoStaff nilgiri(String part, String displayName, StandardRole role) {
        return new DemoStaff("nilgiri." + part, displayName, Map.of("nilgiri", role));
    }
}
