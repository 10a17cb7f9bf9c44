package health.erp.records.prescription;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.records.drug.PatientState;
import health.erp.records.patient.PatientView;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings together what the checks need to know of a patient. */
final class PatientStates {
    private static final int FIRST_FERTILE_MONTH = 120;
    private static final int LAST_FERTILE_MONTH = 660;

    private final Erp erp;

    PatientStates(Erp erp) {
        this.erp = erp;
    }

    PatientState of(Caller caller, PatientView patient) {
        var born = patient.birthDate();
        var today = LocalDate.ofInstant(erp.now(), erp.zone(caller.hospital()));
        var months = born == null ? null : months(born, today);
        return new PatientState(months, null, null, pregnancy(patient, months), null, Set.of());
    }

    /** The fewest it can be, so that a doubtful patient counts as the younger one. */
    private static int months(BirthDate born, LocalDate today) {
        return Math.max(0, (int) Period.between(born.last(), today).toTotalMonths());
    }

    private static @Nullable Boolean pregnancy(PatientView patient, @Nullable Integer months) {
        var cannotBe = patient.gender() == AdministrativeGender.MALE
                || (months != null && (months < FIRST_FERTILE_MONTH || months > LAST_FERTILE_MONTH));
        return cannotBe ? false : null;
    }
}
