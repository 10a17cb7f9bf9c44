package health.erp.examples.service.laboratory;

import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.order.Subject;
import health.erp.records.patient.PatientView;
import health.erp.records.person.BirthDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the laboratory has to know of a patient, as the register has it. */
public final class LabSubjects {
    private static final int GROWN = 20; // years

    private LabSubjects() {}

    /** As of today. */
    public static Subject of(PatientView patient, LocalDate today) {
        return new Subject(
                day(patient.birthDate(), today),
                null,
                AdministrativeGender.valueOf(patient.gender().name()));
    }

    /**
     * A day only where it serves: of somebody grown up the first it can have been, since a year more or less is not another
     * interval; of a child of whom only the year is known none, so that no interval for an age is applied by guess.
     */
    private static @Nullable LocalDate day(@Nullable BirthDate born, LocalDate today) {
        if (born == null) {
            return null;
        }
        return born.precision() == BirthDate.Precision.DAY || born.ageOn(today) >= GROWN ? born.first() : null;
    }
}
