package health.erp.records.drug;

import static health.erp.records.drug.CheckKind.DOSE;
import static health.erp.records.drug.CheckKind.RENAL;

import health.erp.core.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a dose is more than is usual for the patient's age, weight and kidneys. Exact: nothing is divided or rounded. */
final class DoseCheck {
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);

    private final Regimen proposed;
    private final DrugFacts facts;
    private final PatientState patient;
    private final List<Finding> findings = new ArrayList<>();

    private DoseCheck(Regimen proposed, DrugFacts facts, PatientState patient) {
        this.proposed = proposed;
        this.facts = facts;
        this.patient = patient;
    }

    static List<Finding> of(Regimen proposed, DrugFacts facts, PatientState patient) {
        var check = new DoseCheck(proposed, facts, patient);
        check.usual();
        check.kidneys();
        return check.findings;
    }

    private void usual() {
        var doses = facts.doses();
        var months = patient.months();
        if (doses == null) {
            unchecked(DOSE, "range", "The usual dose of %s is not known here.");
        } else if (!doses.isEmpty() && months == null) {
            unchecked(DOSE, "age", "The dose of %s goes by age, which is not known.");
        } else if (!doses.isEmpty() && months != null) {
            var fitting = doses.stream().filter(d -> d.holdsAt(months)).toList();
            if (fitting.isEmpty()) {
                unchecked(DOSE, "range", "The usual dose of %s at this age is not known here.");
            }
            fitting.forEach(this::within);
        }
    }

    private void within(DoseRange range) {
        var kilograms = patient.kilograms();
        if (range.perKilogram() && kilograms == null) {
            unchecked(DOSE, "weight", "The dose of %s goes by weight, which was not measured lately.");
            return;
        }
        var times = range.perKilogram() && kilograms != null ? kilograms : BigDecimal.ONE;
        most(DOSE, "single", range.single(), times, BigDecimal.ONE, BigDecimal.ONE);
        daily(DOSE, range.daily(), times);
    }

    private void kidneys() {
        var limits = facts.renal();
        var filtration = patient.filtration();
        if (limits == null) {
            unchecked(RENAL, "limit", "Whether the dose of %s goes by the kidneys is not known here.");
        } else if (!limits.isEmpty() && filtration == null) {
            unchecked(RENAL, "filtration", "The dose of %s goes by the kidneys, which were not measured lately.");
        } else if (filtration != null) {
            limits.stream()
                    .filter(limit -> filtration.compareTo(limit.below()) < 0)
                    .min(Comparator.comparing(RenalLimit::below))
                    .ifPresent(this::cleared);
        }
    }

    private void cleared(RenalLimit limit) {
        if (limit.daily() == null) {
            var detail = "%s is not to be given where the kidneys filter less than %s mL/min."
                    .formatted(proposed.name(), limit.below().toPlainString());
            findings.add(Finding.of(RENAL, Severity.CONTRAINDICATED, "filtration", detail, facts.source()));
        } else {
            daily(RENAL, limit.daily(), BigDecimal.ONE);
        }
    }

    /** In a day at least one dose; of more than one as many as fall into 24 hours on average. */
    private void daily(CheckKind check, @Nullable Quantity limit, BigDecimal times) {
        var dosage = proposed.dosage();
        var taken = HOURS_A_DAY.multiply(BigDecimal.valueOf(dosage.times()));
        var hours = BigDecimal.valueOf(dosage.hours());
        var isRarer = taken.compareTo(hours) < 0;
        most(check, "daily", limit, times, isRarer ? BigDecimal.ONE : taken, isRarer ? BigDecimal.ONE : hours);
    }

    /** Whether so many doses, divided by that, are more than the limit times this; everything is multiplied out. */
    private void most(
            CheckKind check,
            String which,
            @Nullable Quantity limit,
            BigDecimal times,
            BigDecimal doses,
            BigDecimal dividedBy) {
        if (limit == null) {
            return;
        }
        var dose = amount(limit.unit());
        if (dose == null) {
            unchecked(check, "unit", "The dose of %s cannot be compared with what is usual: the units differ.");
            return;
        }
        var given = dose.value.multiply(doses);
        var most = limit.value().multiply(times).multiply(dividedBy).multiply(dose.per);
        if (given.compareTo(most) > 0) {
            var detail = "%s: more than the usual %s maximum of %s%s."
                    .formatted(
                            proposed.name(),
                            which,
                            limit,
                            times.compareTo(BigDecimal.ONE) == 0 ? "" : " for each kilogram");
            findings.add(Finding.of(check, Severity.HIGH, which, detail, facts.source()));
        }
    }

    /** The dose in this unit, as a fraction; null if it cannot be told. */
    private @Nullable Fraction amount(String unit) {
        var dose = proposed.dosage().dose();
        var direct = Mass.factor(dose.unit(), unit);
        if (direct != null) {
            return direct.times(dose.value(), BigDecimal.ONE);
        }
        var strength = proposed.strength();
        if (strength == null || !strength.per().unit().equals(dose.unit())) {
            return null;
        }
        var inStrength = Mass.factor(strength.amount().unit(), unit);
        return inStrength == null
                ? null
                : inStrength.times(
                        dose.value().multiply(strength.amount().value()),
                        strength.per().value());
    }

    private void unchecked(CheckKind check, String what, String sentence) {
        findings.add(Finding.notChecked(check, what, sentence.formatted(proposed.name())));
    }

    /** A number that is not divided out. */
    record Fraction(BigDecimal value, BigDecimal per) {
        Fraction times(BigDecimal more, BigDecimal dividedBy) {
            return new Fraction(value.multiply(more), per.multiply(dividedBy));
        }
    }
}
