package health.erp.examples.service.demo;

import static health.erp.examples.service.access.Role.AUDITOR;
import static health.erp.examples.service.access.Role.RECEPTIONIST;
import static health.erp.examples.service.access.Role.RECORDS_OFFICER;

import health.erp.examples.service.access.Role;
import java.util.List;
import java.util.Map;

/** Somebody to sign in as, with their role in each demo hospital. */
record DemoStaff(String name, String displayName, Map<String, Role> roles) {
    static final List<DemoStaff> ALL = List.of(
            new DemoStaff("asha.reception", "Rekha Pawar", Map.of("asha", RECEPTIONIST)),
            new DemoStaff("asha.records", "Milind Joshi", Map.of("asha", RECORDS_OFFICER)),
            new DemoStaff("asha.audit", "Farida Contractor", Map.of("asha", AUDITOR)),
            new DemoStaff("nilgiri.reception", "Devi Bellan", Map.of("nilgiri", RECEPTIONIST)),
            new DemoStaff("nilgiri.records", "Thomas Kurian", Map.of("nilgiri", RECORDS_OFFICER)),
            new DemoStaff("both", "Priya Iyer", Map.of("asha", RECORDS_OFFICER, "nilgiri", AUDITOR)));
}
