package health.erp.records.drug;

import static health.erp.records.drug.CheckKind.ALLERGY;
import static health.erp.records.drug.CheckKind.DUPLICATE;
import static health.erp.records.drug.CheckKind.INTERACTION;
import static health.erp.records.drug.CheckKind.PREGNANCY;
import static health.erp.records.drug.CheckKind.SOURCE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against giving a drug to a patient. Pure: the same drug, patient and knowledge have the same findings.
 *
 * <p>Every check ends in one of three ways: nothing to say, a warning, or a finding that it could not be made. R-RX-3
 */
public final class DrugChecks {
    private final Regimen proposed;
    private final PatientState patient;
    private final Known known;
    private final List<Finding> findings = new ArrayList<>();

    private DrugChecks(Regimen proposed, PatientState patient, Known known) {
        this.proposed = proposed;
        this.patient = patient;
        this.known = known;
    }

    /** What there is to ask a source of knowledge. */
    public static Inquiry inquiry(Regimen proposed, Collection<Regimen> others, PatientState patient) {
        var drugs = new HashSet<DrugCode>();
        drugs.add(proposed.drug());
        others.forEach(other -> drugs.add(other.drug()));
        return new Inquiry(
                drugs,
                patient.allergens() == null ? Set.of() : patient.allergens().keySet());
    }

    /** The worst first. */
    public static List<Finding> of(Regimen proposed, Collection<Regimen> others, PatientState patient, Known known) {
        var checks = new DrugChecks(proposed, patient, known);
        checks.sources();
        var facts = known.drugs().get(proposed.drug());
        if (facts == null) {
            checks.add(Finding.notChecked(
                    SOURCE,
                    proposed.drug(),
                    "Nothing is known of %s, so nothing was checked.".formatted(proposed.name())));
        } else {
            checks.allergies();
            others.stream().filter(o -> !o.drug().equals(proposed.drug())).forEach(other -> {
                checks.duplicate(facts, other);
                checks.interaction(other);
            });
            checks.findings.addAll(DoseCheck.of(proposed, facts, patient));
            checks.pregnancy(facts);
        }
        return checks.findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::key))
                .toList();
    }

    private void sources() {
        known.failed()
                .forEach(name -> add(Finding.notChecked(
                        SOURCE, name, "The source of knowledge (%s) did not answer.".formatted(name))));
    }

    private void allergies() {
        var allergens = patient.allergens();
        if (allergens == null) {
            add(Finding.notChecked(ALLERGY, "list", "Nobody has asked the patient for allergies."));
            return;
        }
        patient.uncoded()
                .forEach(name -> add(Finding.notChecked(
                        ALLERGY,
                        "uncoded:" + name,
                        "The allergy (%s) has no code, so it was not compared.".formatted(name))));
        allergens.forEach((allergen, name) -> {
            if (!known.exposures().contains(new Exposure(proposed.drug(), allergen))) {
                add(Finding.notChecked(
                        ALLERGY, allergen, "The allergy (%s) is not known to any source.".formatted(name)));
            }
        });
        known.hypersensitivities().stream()
                .filter(h -> h.exposure().drug().equals(proposed.drug()))
                .forEach(h -> hypersensitive(h, allergens));
    }

    private void hypersensitive(Hypersensitivity found, Map<DrugCode, String> allergens) {
        var allergen = found.exposure().allergen();
        var name = allergens.get(allergen);
        if (name != null) {
            var how =
                    switch (found.likeness()) {
                        case INGREDIENT -> "contains what the patient is allergic to";
                        case CLASS -> "is of the class the patient is allergic to";
                        case CROSS -> "may cross-react with what the patient is allergic to";
                    };
            var detail = "%s %s (%s).".formatted(proposed.name(), how, name);
            add(Finding.of(ALLERGY, found.severity(), found.likeness() + ":" + allergen, detail, found.source()));
        }
    }

    private void duplicate(DrugFacts facts, Regimen other) {
        var others = known.drugs().get(other.drug());
        var mine = facts.ingredients();
        var theirs = others == null ? null : others.ingredients();
        if (others == null || mine == null || theirs == null) {
            add(Finding.notChecked(
                    DUPLICATE,
                    other.drug(),
                    "Whether %s is the same as %s is not known.".formatted(proposed.name(), other.name())));
            return;
        }
        var same = common(mine, theirs);
        if (same != null) {
            duplicate(Severity.HIGH, "ingredient", other, "The patient gets %s already, with %s.", same, facts);
            return;
        }
        var group = common(facts.groups(), others.groups());
        if (group != null) {
            duplicate(Severity.MODERATE, "group", other, "The patient gets another of %s already: %s.", group, facts);
        }
    }

    private void duplicate(
            Severity severity, String level, Regimen other, String sentence, String what, DrugFacts facts) {
        add(Finding.of(
                DUPLICATE,
                severity,
                level + ":" + other.drug(),
                sentence.formatted(what, other.name()),
                facts.source()));
    }

    private void interaction(Regimen other) {
        var pair = new DrugPair(proposed.drug(), other.drug());
        var found =
                known.interactions().stream().filter(i -> i.pair().equals(pair)).toList();
        var worst = new HashMap<Severity, Interaction>();
        found.forEach(i -> worst.putIfAbsent(i.severity(), i));
        worst.values()
                .forEach(i -> add(Finding.of(
                        INTERACTION,
                        i.severity(),
                        other.drug(),
                        "%s with %s: %s.".formatted(proposed.name(), other.name(), i.effect()),
                        i.source())));
        if (found.isEmpty() && !known.screened().contains(pair)) {
            add(Finding.notChecked(
                    INTERACTION,
                    other.drug(),
                    "Whether %s goes together with %s is not known.".formatted(proposed.name(), other.name())));
        }
    }

    private void pregnancy(DrugFacts facts) {
        var pregnant = patient.pregnancy();
        if (Objects.equals(pregnant, false)) {
            return;
        }
        var risk = facts.pregnancy();
        if (risk == null) {
            add(Finding.notChecked(
                    PREGNANCY,
                    "risk",
                    "What %s does to an unborn child is not known here.".formatted(proposed.name())));
        } else if (pregnant == null) {
            if (risk == PregnancyRisk.AVOID || risk == PregnancyRisk.CONTRAINDICATED) {
                add(Finding.notChecked(
                        PREGNANCY,
                        "patient",
                        "%s harms an unborn child, and nobody has noted whether there is one."
                                .formatted(proposed.name())));
            }
        } else if (risk != PregnancyRisk.NO_KNOWN_HARM) {
            var detail = "The patient is pregnant; %s: %s."
                    .formatted(proposed.name(), risk == PregnancyRisk.CAUTION ? "with caution" : "to be avoided");
            add(Finding.of(PREGNANCY, severity(risk), "patient", detail, facts.source()));
        }
    }

    private static Severity severity(PregnancyRisk risk) {
        return switch (risk) {
            case CONTRAINDICATED -> Severity.CONTRAINDICATED;
            case AVOID -> Severity.HIGH;
            case CAUTION -> Severity.MODERATE;
            case NO_KNOWN_HARM -> Severity.LOW;
        };
    }

    private static @Nullable String common(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).sorted().findFirst().orElse(null);
    }

    private void add(Finding finding) {
        findings.add(finding);
    }
}
