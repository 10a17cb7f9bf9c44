package health.erp.lab.catalogue;

import static health.erp.lab.catalogue.ResultKind.CODED;
import static health.erp.lab.catalogue.ResultKind.NUMERIC;

import health.erp.core.InvalidCommandException;
import health.erp.core.RuleException;
import health.erp.lab.autoverification.ReflexPlan;
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
import java.util.stream.Collectors;

/** Whether a test may be put in force: it must make sense by itself, and with all that is in force. */
record TestCheck(TestCode code, TestDefinition definition) {
    static TestCheck of(TestCode code, TestDefinition definition) {
        return new TestCheck(code, definition);
    }

    /** Refuses what does not hold together; tells for whom there is no interval. */
    List<Uncovered> publish(FormulaBook formulas, InForce inForce) {
        mustBeWhole();
        var next = inForce.with(code, definition);
        mustBeCalculable(formulas, next);
        mustEnd(next);
        return uncovered();
    }

    private void mustBeWhole() {
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
        var needed = formulas.get(rule.formula()).inputs().stream()
                .filter(i -> i.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidCommandException.of(
                        "calculation", "names the input %s, which its formula does not have".formatted(name)));
        var given = Objects.requireNonNull(next.tests().get(input)).measurement();
        must(
                given != null
                        && given.unit()
                                .convert(BigDecimal.ONE, needed.unit(), needed.substance())
                                .isPresent(),
                "calculation",
                "takes the %s from a test whose unit its formula cannot use".formatted(name));
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
