package health.erp.examples.service.demo;

import health.erp.examples.service.demo.DemoPlaces.Bed;
import health.erp.records.patient.PatientView;
import health.erp.records.person.AdministrativeGender;
import java.time.LocalDate;
import java.util.List;

/**
 * Which beds of a demo hospital have a story of their own, and who lies in them; the others are for everybody else.
 *
 * @param inRepair nobody can lie there
 * @param justLeft somebody has gone home a moment ago
 * @param isolation the first is taken, the second to be disinfected
 * @param shared by a mother and her baby
 * @param everyday all the others
 * @param passing people with a story of their own
 */
record DemoBeds(
        List<Bed> all,
        Bed inRepair,
        Bed justLeft,
        List<Bed> isolation,
        List<Bed> shared,
        List<Bed> everyday,
        List<PatientView> mothers,
        List<PatientView> passing,
        List<PatientView> everybody) {
    private static final int OF_AGE = 20;
    private static final int OLDEST_MOTHER = 39;
    private static final int PASSING = 4;

    static DemoBeds of(List<Bed> all, List<PatientView> people, LocalDate today) {
        var wards = all.stream().map(Bed::ward).distinct().toList();
        var inRepair = last(all, wards.get(0));
        var justLeft = last(all, wards.get(1));
        var isolation = named(all, DemoWard.ISOLATION);
        var shared = named(all, DemoWard.MOTHERS);
        var mothers = people.stream()
                .filter(p -> mayBeMother(p, today))
                .limit(shared.size())
                .toList();
        var passing = people.stream()
                .filter(p -> !mothers.contains(p) && DemoStayPlan.fits(p, justLeft.ward(), today))
                .limit(PASSING)
                .toList();
        return new DemoBeds(
                all,
                inRepair,
                justLeft,
                isolation,
                shared,
                all.stream()
                        .filter(b -> !b.equals(inRepair) && !b.equals(justLeft))
                        .filter(b -> !isolation.contains(b) && !shared.contains(b))
                        .toList(),
                mothers,
                passing,
                people.stream()
                        .filter(p -> !mothers.contains(p) && !passing.contains(p))
                        .toList());
    }

    /** Of the beds with a story, those somebody lies in now. */
    int taken() {
        return shared.size() + 1;
    }

    private static boolean mayBeMother(PatientView p, LocalDate today) {
        return p.gender() == AdministrativeGender.FEMALE
                && p.birthDate() != null
                && p.birthDate().ageOn(today) >= OF_AGE
                && p.birthDate().ageOn(today) <= OLDEST_MOTHER;
    }

    private static Bed last(List<Bed> all, DemoWard ward) {
        var beds = all.stream().filter(b -> b.ward().equals(ward)).toList();
        return beds.get(beds.size() - 1);
    }

    private static List<Bed> named(List<Bed> all, String ward) {
        return all.stream().filter(b -> b.ward().name().equals(ward)).toList();
    }
}
