package health.erp.lab.catalogue;

import static health.erp.lab.catalogue.ResultKind.CODED;
import static health.erp.lab.catalogue.ResultKind.NUMERIC;

import health.erp.core.InvalidCommandException;
import health.erp.core.RuleException;
import health.erp.lab.autoverification.ReflexPlan;
import health.erp.lab.autoverification.ReflexRule;
import health.erp.lab.formula.CalculatedTest;
import health.erp.lab.formula.CalculationPlan;
import health.erp.lab.formula.FormulaBook;
import health.erp.lab.interval.IntervalSet;
import health.erp.lab.interval.QualifiedInterval;
import health.erp.lab.interval.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a test may be put in force: it must make sense by itself, and with all that is in force. */
record TestCheck(TestCode code, TestDefinition definition) {
    private static final Pattern REFLEX_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    static TestCheck of(TestCode code, TestDefinition definition) {
        return new TestCheck(code, definition);
    }

    /** Refuses what does not hold together; tells for whom there is no interval. */
    List<Uncovered> publish(FormulaBook formulas, InForce inForce) {
        mustBeOfItsKind();
        mustTellApart();
        var next = inForce.with(code, definition);
        mustBeCalculable(formulas, next);
        mustEnd(next);
        return uncovered();
    }

    private void mustBeOfItsKind() {
        must(
                (definition.kind() == NUMERIC) == (definition.measurement() != null),
                "measurement",
                "belongs to a numeric test, and only to that");
        must(
                (definition.kind() == CODED) == !definition.answers().isEmpty(),
                "answers",
                "belong to a coded test, and only to that");
        must(
                (definition.specimen() == null) == (definition.calculation() != null),
                "specimen",
                "belongs to what is measured, a calculation to what is not");
        must(
                definition.kind() == NUMERIC || definition.calculation() == null,
                "calculation",
                "gives a number, so the test must be numeric");
        must(
                definition.kind() == NUMERIC || definition.deltaRules().isEmpty(),
                "deltaRules",
                "compare numbers, so the test must be numeric");
        must(
                definition.kind() == NUMERIC || definition.intervals().isEmpty(),
                "intervals",
                "hold numbers, so the test must be numeric");
    }

    private void mustTellApart() {
        must(
                definition.answers().stream().map(CodedAnswer::code).distinct().count()
                        == definition.answers().size(),
                "answers",
                "have a code twice");
        must(
                definition.targets().stream()
                                .map(TurnaroundTarget::priority)
                                .distinct()
                                .count()
                        == definition.targets().size(),
                "targets",
                "have a priority twice");
        must(
                definition.reflexes().stream().allMatch(r -> r.source().equals(code.value())),
                "reflexes",
                "must begin with the test they belong to");
        must(
                definition.reflexes().stream().allMatch(TestCheck::hasCode),
                "reflexes",
                "need a code each: up to 64 letters, digits, dots, hyphens and underscores");
        must(
                definition.reflexes().stream().map(ReflexRule::code).distinct().count()
                        == definition.reflexes().size(),
                "reflexes",
                "have a code twice");
    }

    /** What was drafted without one has none when it is read again. */
    private static boolean hasCode(ReflexRule rule) {
        return REFLEX_CODE.matcher(Objects.requireNonNullElse(rule.code(), "")).matches();
    }

    private void mustBeCalculable(FormulaBook formulas, InForce next) {
        var calculated = new ArrayList<CalculatedTest>();
        next.tests().forEach((test, other) -> {
            var rule = other.calculation();
            if (rule != null) {
                var inputs = new HashMap<String, String>();
                rule.inputs().forEach((name, input) -> inputs.put(name, input.value()));
                calculated.add(new CalculatedTest(test.value(), formulas.get(rule.formula()), inputs));
            }
        });
        CalculationPlan.publish(calculated);
        mustServe(formulas, next);
        var mine = definition.calculation();
        if (mine == null) {
            return;
        }
        mine.inputs().forEach((name, input) -> mustFit(formulas, next, name, input));
        var unit = Objects.requireNonNull(definition.measurement()).unit();
        must(
                formulas.get(mine.formula()).unit().isComparableWith(unit),
                "measurement",
                "has a unit the formula's result cannot be told in");
    }

    private void mustFit(FormulaBook formulas, InForce next, String name, TestCode input) {
        next.mustHave(input, "from which (%s) takes the %s".formatted(code, name));
        var rule = Objects.requireNonNull(definition.calculation());
        must(
                isUsable(
                        formulas,
                        rule,
                        name,
                        Objects.requireNonNull(next.tests().get(input))),
                "calculation",
                "takes the %s from a test whose unit its formula cannot use".formatted(name));
    }

    /** What is calculated from it already has to go on being calculated. 3.7 */
    private void mustServe(FormulaBook formulas, InForce next) {
        next.tests().forEach((other, calculated) -> {
            var rule = calculated.calculation();
            if (rule != null && !other.equals(code)) {
                rule.inputs()
                        .forEach((name, input) -> must(
                                !input.equals(code) || isUsable(formulas, rule, name, definition),
                                "measurement",
                                "has no unit that the test (%s), which is calculated from it, can use"
                                        .formatted(other)));
            }
        });
    }

    private static boolean isUsable(FormulaBook formulas, CalculationRule rule, String name, TestDefinition input) {
        var needed = formulas.get(rule.formula()).inputs().stream()
                .filter(i -> i.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidCommandException.of(
                        "calculation", "names the input %s, which its formula does not have".formatted(name)));
        var given = input.measurement();
        return given != null
                && given.unit()
                        .convert(BigDecimal.ONE, needed.unit(), needed.substance())
                        .isPresent();
    }

    /** No reflex leads back to where it began, and each leads somewhere. */
    private void mustEnd(InForce next) {
        definition
                .reflexes()
                .forEach(r ->
                        next.mustHave(new TestCode(r.target()), "for which the reflex (%s) calls".formatted(r.code())));
        var all = next.tests().values().stream()
                .flatMap(test -> test.reflexes().stream())
                .toList();
        ReflexPlan.publish(all);
    }

    private List<Uncovered> uncovered() {
        var measurement = definition.measurement();
        if (measurement == null) {
            return List.of();
        }
        var set = new IntervalSet(measurement.unit(), definition.intervals());
        var setting = new Setting(
                null,
                definition.method(),
                definition.specimen() == null ? null : definition.specimen().type());
        return definition.intervals().stream()
                .map(QualifiedInterval::category)
                .distinct()
                .map(category -> new Uncovered(category, set.gaps(category, setting)))
                .filter(found -> !found.gaps().isEmpty())
                .collect(Collectors.toUnmodifiableList());
    }

    private void must(boolean holds, String field, String problem) {
        if (!holds) {
            throw new RuleException(
                    "lab.catalogue.incomplete",
                    "The test (%s) cannot be published: %s %s.".formatted(code, field, problem));
        }
    }
}
