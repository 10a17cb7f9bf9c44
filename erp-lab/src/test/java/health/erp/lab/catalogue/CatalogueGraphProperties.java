package health.erp.lab.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.RuleException;
import health.erp.lab.ALab;
import health.erp.lab.autoverification.ReflexRule;
import health.erp.lab.formula.FormulaBook;
import health.erp.lab.interpretation.Interpretation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However tests are published one after the other, no reflex ever leads back to where it began. I11 */
class CatalogueGraphProperties {
    private static final List<String> CODES = List.of("A", "B", "C", "D", "E", "F");

    @Property
    void whatIsInForceHasNoCircle(@ForAll("publications") List<Publication> publications) {
        var inForce = everything();
        for (var next : publications) {
            var definition = next.definition();
            try {
                TestCheck.of(new TestCode(next.source), definition).publish(FormulaBook.standard(), inForce);
                inForce = inForce.with(new TestCode(next.source), definition);
                assertThat(endsEverywhere(inForce)).isTrue();
            } catch (RuleException refused) {
                assertThat(endsEverywhere(inForce.with(new TestCode(next.source), definition)))
                        .isFalse();
            }
        }
    }

    @Provide
    Arbitrary<List<Publication>> publications() {
        var code = Arbitraries.of(CODES);
        return Combinators.combine(code, code.set().ofMaxSize(3))
                .as((source, targets) -> {
                    var others = new HashSet<>(targets);
                    others.remove(source);
                    return new Publication(source, others);
                })
                .list()
                .ofMaxSize(12);
    }

    /** A new version of a test with reflexes to these. */
    record Publication(String source, Set<String> targets) {
        TestDefinition definition() {
            var sheet = ALab.aSheet(source);
            targets.forEach(t -> sheet.reflex(new ReflexRule(source + "-" + t, source, Interpretation.HIGH, t)));
            return sheet.done();
        }
    }

    private static InForce everything() {
        var tests = new LinkedHashMap<TestCode, TestDefinition>();
        CODES.forEach(code -> tests.put(new TestCode(code), ALab.aSheet(code).done()));
        return new InForce(tests, Map.of());
    }

    /** Takes away, again and again, what leads nowhere; nothing must be left. */
    private static boolean endsEverywhere(InForce inForce) {
        var open = new LinkedHashMap<String, Set<String>>();
        inForce.tests().forEach((code, definition) -> {
            var targets = new HashSet<String>();
            definition.reflexes().forEach(r -> targets.add(r.target()));
            open.put(code.value(), targets);
        });
        while (open.values().removeIf(targets -> targets.stream().noneMatch(open::containsKey))) {
            // one more layer is gone
        }
        return open.isEmpty();
    }
}
