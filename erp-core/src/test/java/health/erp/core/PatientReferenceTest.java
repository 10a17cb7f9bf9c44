package health.erp.core;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.PatientId;
import health.erp.core.jpa.Derived;
import health.erp.core.jpa.HospitalPart;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nothing that belongs to a patient is left behind by a merge because nobody thought of it. R-MRG-3 */
class PatientReferenceTest {
    private static final PatientReference OF_VISIT = PatientReference.of("clinic.visit", Visit.class, "patient");
    private static final PatientReference OF_GUEST = PatientReference.of("clinic.guest", Visit.class, "guest.patient");
    private static final PatientReference OF_BILL = PatientReference.staying("clinic.bill", Bill.class, "person");

    @Test
    void whatHoldsAPatientMustBeListed() {
        assertThat(problems())
                .satisfiesExactly(
                        p -> assertThat(p).contains("Bill.person)").contains("is no patient reference"),
                        p -> assertThat(p).contains("Visit.guest.patient)"),
                        p -> assertThat(p).contains("Visit.patient)"));
    }

    @Test
    void whatIsListedIsEnough() {
        assertThat(problems(OF_VISIT, OF_GUEST, OF_BILL)).isEmpty();
    }

    @Test
    void whatIsListedMustHoldAPatient() {
        var wrong = PatientReference.of("clinic.note", Visit.class, "note");

        assertThat(problems(OF_VISIT, OF_GUEST, OF_BILL, wrong))
                .singleElement()
                .asString()
                .endsWith("Visit.note) holds no patient.");
    }

    @Test
    void aNameStandsForOnePlace() {
        var again = PatientReference.of("clinic.visit", Visit.class, "guest.patient");

        assertThat(problems(OF_VISIT, again, OF_BILL))
                .containsExactly("Two patient references have the name (clinic.visit).");
    }

    private static List<String> problems(PatientReference... references) {
        return ModuleCheck.problems(List.of(new Clinic(List.of(references))));
    }

    private record Clinic(List<PatientReference> patientReferences) implements ErpModule {
        @Override
        public String name() {
            return "clinic";
        }

        @Override
        public Set<Class<?>> entities() {
            return Set.of(Person.class, Visit.class, Bill.class, Word.class);
        }

        @Override
        public void open(Erp erp) {}
    }

    record Guest(String name, @Nullable PatientId patient) {}

    /** Is the patient; refers to nobody. */
    @Entity
    static class Person extends HospitalPart {
        @EmbeddedId
        @Nullable
        PatientId id;
    }

    @Entity
    static class Visit extends HospitalPart {
        @Nullable
        PatientId patient;

        @Nullable
        Guest guest;

        @Nullable
        String note;
    }

    @Entity
    static class Bill extends HospitalPart {
        @Nullable
        Person person;
    }

    /** Written anew whenever the person is. */
    @Derived
    @Entity
    static class Word extends HospitalPart {
        @Nullable
        PatientId patient;
    }
}
