package health.erp.records.prescription;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.PatientId;
import health.erp.records.allergy.AllergyKnowledge;
import health.erp.records.allergy.AllergyListView;
import health.erp.records.allergy.ListAllergies;
import health.erp.records.condition.ConditionPermission;
import health.erp.records.condition.ListConditions;
import health.erp.records.drug.DrugCode;
import health.erp.records.drug.PatientState;
import health.erp.records.observation.ObservationPermission;
import health.erp.records.observation.ReadSeries;
import health.erp.records.observation.VitalSign;
import health.erp.records.patient.PatientView;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings together what the checks need to know of a patient: from the register, the list of allergies, the vital signs. */
final class PatientStates {
    private static final int FIRST_FERTILE_MONTH = 120;
    private static final int LAST_FERTILE_MONTH = 660;
    private static final int GROWN_UP = 216;

    /** A child's weight counts for three months, anybody else's for a year. */
    private static final Duration GROWS = Duration.ofDays(90);

    private static final Duration STAYS = Duration.ofDays(365);

    /** ICD-10: pregnancy up to the delivery, and the state of being pregnant. */
    private static final Pattern PREGNANCY = Pattern.compile("O[0-4][0-9]|Z3[345]");

    private final Erp erp;
    private final Sources sources;

    PatientStates(Erp erp, Sources sources) {
        this.erp = erp;
        this.sources = sources;
    }

    PatientState of(Caller caller, PatientView patient, @Nullable Consultation consultation) {
        var born = patient.birthDate();
        var today = LocalDate.ofInstant(erp.now(), erp.zone(caller.hospital()));
        var months = born == null ? null : months(born, today);
        var allergies = sources.allergies().list(caller, ListAllergies.of(patient.id()));
        return new PatientState(
                months,
                kilograms(caller, patient.id(), months),
                consultation == null ? null : consultation.filtration(),
                pregnancy(caller, patient, months, consultation),
                allergens(allergies),
                uncoded(allergies));
    }

    /** The fewest it can be, so that a doubtful patient counts as the younger one. */
    private static int months(BirthDate born, LocalDate today) {
        return Math.max(0, (int) Period.between(born.last(), today).toTotalMonths());
    }

    private @Nullable BigDecimal kilograms(Caller caller, PatientId patient, @Nullable Integer months) {
        if (!erp.may(caller, ObservationPermission.READ_OBSERVATION)) {
            return null;
        }
        var counts = months == null || months < GROWN_UP ? GROWS : STAYS;
        var query = new ReadSeries(patient, VitalSign.BODY_WEIGHT, erp.now().minus(counts), null, 1);
        return sources.vitals().series(caller, query).items().stream()
                .map(value -> value.value())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Boolean pregnancy(
            Caller caller, PatientView patient, @Nullable Integer months, @Nullable Consultation consultation) {
        if (patient.gender() == AdministrativeGender.MALE
                || (months != null && (months < FIRST_FERTILE_MONTH || months > LAST_FERTILE_MONTH))) {
            return false;
        }
        if (consultation != null && consultation.pregnant() != null) {
            return consultation.pregnant();
        }
        var isListed = erp.may(caller, ConditionPermission.READ_CONDITION)
                && sources.conditions().list(caller, ListConditions.present(patient.id())).items().stream()
                        .anyMatch(c -> PREGNANCY.matcher(c.code().category()).matches());
        return isListed ? true : null;
    }

    /** Null if nobody asked. R-ALG-1 */
    private static @Nullable Map<DrugCode, String> allergens(AllergyListView list) {
        if (list.knowledge() == AllergyKnowledge.UNKNOWN) {
            return null;
        }
        return list.entries().stream()
                .map(entry -> entry.allergen())
                .filter(allergen -> allergen.isCoded())
                .collect(toUnmodifiableMap(
                        a -> new DrugCode(
                                Objects.requireNonNull(a.system(), "coded"), Objects.requireNonNull(a.code(), "coded")),
                        a -> a.text(),
                        (one, other) -> one));
    }

    private static Set<String> uncoded(AllergyListView list) {
        return list.entries().stream()
                .map(entry -> entry.allergen())
                .filter(allergen -> !allergen.isCoded())
                .map(allergen -> allergen.text())
                .collect(toUnmodifiableSet());
    }
}
