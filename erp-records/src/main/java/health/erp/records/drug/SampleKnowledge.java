package health.erp.records.drug;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import health.erp.records.drug.Hypersensitivity.Likeness;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The sample of some dozens of generic drugs that comes with the house, by ATC code. To show and to test with: a hospital
 * plugs in a source somebody maintains.
 */
public final class SampleKnowledge implements DrugKnowledge {
    private final Map<DrugCode, DrugFacts> drugs;
    private final List<Rule> rules;
    private final List<Alike> alike;

    public SampleKnowledge() {
        this.drugs = SampleFile.lines("sample-drugs.txt")
                .map(SampleFile::drug)
                .collect(toUnmodifiableMap(DrugFacts::drug, Function.identity()));
        this.rules = SampleFile.lines("sample-interactions.txt").map(Rule::of).toList();
        this.alike = SampleFile.lines("sample-likeness.txt").map(Alike::of).toList();
    }

    @Override
    public String name() {
        return "sample of the house, 2026";
    }

    /** Codes of all the drugs in the sample. */
    public List<DrugCode> codes() {
        return drugs.keySet().stream().sorted().toList();
    }

    @Override
    public Known consult(Inquiry inquiry) {
        var facts = new HashMap<DrugCode, DrugFacts>();
        inquiry.drugs().stream().filter(drugs::containsKey).forEach(d -> facts.put(d, drugs.get(d)));
        var screened = new HashSet<DrugPair>();
        facts.keySet().forEach(one -> facts.keySet().stream()
                .filter(other -> !other.equals(one))
                .forEach(other -> screened.add(new DrugPair(one, other))));
        var exposures = inquiry.allergens().stream()
                .filter(SampleKnowledge::isAtc)
                .flatMap(allergen -> facts.keySet().stream().map(drug -> new Exposure(drug, allergen)))
                .collect(toUnmodifiableSet());
        return new Known(
                facts,
                screened,
                screened.stream().flatMap(this::interactions).toList(),
                exposures,
                exposures.stream().flatMap(this::hypersensitivity).toList(),
                List.of());
    }

    @Override
    public DrugsFound search(String text, int atMost) {
        var sought = text.strip().toLowerCase(Locale.ROOT);
        return DrugsFound.of(
                drugs.values().stream()
                        .filter(facts -> begins(facts, sought))
                        .map(facts -> new NamedDrug(facts.drug(), facts.name())),
                atMost);
    }

    private static boolean begins(DrugFacts facts, String sought) {
        var name = facts.name().toLowerCase(Locale.ROOT);
        return !sought.isEmpty()
                && (name.startsWith(sought)
                        || name.contains(" " + sought)
                        || facts.drug().code().toLowerCase(Locale.ROOT).startsWith(sought));
    }

    private Stream<Interaction> interactions(DrugPair pair) {
        return rules.stream()
                .filter(rule -> rule.fits(pair))
                .map(rule -> new Interaction(pair, rule.severity, rule.effect, rule.source));
    }

    private Stream<Hypersensitivity> hypersensitivity(Exposure exposure) {
        var facts = Objects.requireNonNull(drugs.get(exposure.drug()));
        var allergen = drugs.get(exposure.allergen());
        if (exposure.allergen().equals(exposure.drug()) || (allergen != null && shares(allergen, facts))) {
            return Stream.of(new Hypersensitivity(exposure, Likeness.INGREDIENT, facts.source()));
        }
        var code = exposure.drug().code();
        if (code.startsWith(exposure.allergen().code())) {
            return Stream.of(new Hypersensitivity(exposure, Likeness.CLASS, "ATC"));
        }
        return alike.stream()
                .filter(a -> a.fits(code, exposure.allergen().code()))
                .limit(1)
                .map(a -> new Hypersensitivity(exposure, a.likeness, a.source));
    }

    private static boolean shares(DrugFacts one, DrugFacts other) {
        var mine = one.ingredients();
        var theirs = other.ingredients();
        return mine != null && theirs != null && mine.stream().anyMatch(theirs::contains);
    }

    private static boolean isAtc(DrugCode code) {
        return code.system().equals(DrugCode.ATC);
    }

    private record Rule(String one, String other, Severity severity, String effect, String source) {
        static Rule of(String[] line) {
            return new Rule(line[0], line[1], Severity.valueOf(line[2]), line[3], line[4]);
        }

        boolean fits(DrugPair pair) {
            var first = pair.one().code();
            var second = pair.other().code();
            return (first.startsWith(one) && second.startsWith(other))
                    || (first.startsWith(other) && second.startsWith(one));
        }
    }

    /** Classes that are alike: members of any of the first to members of any of the second. */
    private record Alike(Likeness likeness, List<String> ones, List<String> others, String source) {
        static Alike of(String[] line) {
            var ones = List.of(line[1].split(" "));
            return line[0].equals("CLASS")
                    ? new Alike(Likeness.CLASS, ones, ones, line[2])
                    : new Alike(Likeness.CROSS, ones, List.of(line[2].split(" ")), line[3]);
        }

        boolean fits(String code, String allergen) {
            return (begins(code, ones) && begins(allergen, others)) || (begins(code, others) && begins(allergen, ones));
        }

        private static boolean begins(String code, List<String> classes) {
            return classes.stream().anyMatch(code::startsWith);
        }
    }
}
