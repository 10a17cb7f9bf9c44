package health.erp.lab.catalogue;

import health.erp.core.RuleException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** All that is in force at one moment, so that what comes or goes can be held against it. */
record InForce(Map<TestCode, TestDefinition> tests, Map<PanelCode, PanelDefinition> panels) {
    InForce(Collection<PublishedTest> tests, Collection<PublishedPanel> panels) {
        this(byCode(tests), panelsByCode(panels));
    }

    /** As it will be with this test. */
    InForce with(TestCode code, TestDefinition definition) {
        var next = new LinkedHashMap<>(tests);
        next.put(code, definition);
        return new InForce(next, panels);
    }

    /** As it will be with all of these. */
    InForce with(Collection<DraftTest> moreTests, Collection<DraftPanel> morePanels) {
        var nextTests = new LinkedHashMap<>(tests);
        moreTests.forEach(draft -> nextTests.put(draft.code(), draft.definition()));
        var nextPanels = new LinkedHashMap<>(panels);
        morePanels.forEach(draft -> nextPanels.put(draft.code(), draft.definition()));
        return new InForce(nextTests, nextPanels);
    }

    void mustHave(TestCode code, String whatFor) {
        if (!tests.containsKey(code)) {
            throw new RuleException(
                    "lab.catalogue.missing",
                    "The test (%s), %s, is not in force.\nMaybe publish it first.".formatted(code, whatFor));
        }
    }

    /** Refuses to lose a test that a calculation, a reflex or a panel in force needs. */
    void mustDoWithout(TestCode code) {
        tests.forEach((other, definition) -> {
            var calculation = definition.calculation();
            if (calculation != null && calculation.inputs().containsValue(code)) {
                throw needed(code, "the test (%s) is calculated from it".formatted(other));
            }
            if (definition.reflexes().stream().anyMatch(r -> r.target().equals(code.value()))) {
                throw needed(code, "the test (%s) calls for it".formatted(other));
            }
        });
        panels.forEach((other, definition) -> {
            if (definition.tests().contains(code)) {
                throw needed(code, "the panel (%s) contains it".formatted(other));
            }
        });
    }

    void mustDoWithout(PanelCode code) {
        panels.forEach((other, definition) -> {
            if (definition.panels().contains(code)) {
                throw needed(code, "the panel (%s) contains it".formatted(other));
            }
        });
    }

    /** Refuses a panel without tests, one whose tests are not in force, and one within itself. */
    void mustHold(PanelCode code, PanelDefinition definition) {
        if (definition.tests().isEmpty() && definition.panels().isEmpty()) {
            throw new RuleException("lab.catalogue.empty", "The panel (%s) contains no test.".formatted(code));
        }
        definition.tests().forEach(test -> mustHave(test, "of the panel (%s)".formatted(code)));
        var next = new HashMap<>(panels);
        next.put(code, definition);
        descend(code, code, next, Set.of());
    }

    private static void descend(
            PanelCode top, PanelCode panel, Map<PanelCode, PanelDefinition> panels, Set<PanelCode> above) {
        if (above.contains(panel)) {
            throw new RuleException(
                    "lab.catalogue.panelCycle", "The panel (%s) would contain (%s) twice over.".formatted(top, panel));
        }
        var definition = panels.get(panel);
        if (definition == null) {
            throw new RuleException(
                    "lab.catalogue.missing",
                    "The panel (%s), of the panel (%s), is not in force.\nMaybe publish it first."
                            .formatted(panel, top));
        }
        var path = new HashSet<>(above);
        path.add(panel);
        definition.panels().forEach(inner -> descend(top, inner, panels, path));
    }

    private static RuleException needed(Object code, String why) {
        return new RuleException(
                "lab.catalogue.needed",
                "(%s) cannot be retired: %s.\nMaybe publish that without it first.".formatted(code, why));
    }

    private static Map<TestCode, TestDefinition> byCode(Collection<PublishedTest> tests) {
        var byCode = new LinkedHashMap<TestCode, TestDefinition>();
        tests.forEach(test -> byCode.put(test.code(), test.definition()));
        return byCode;
    }

    private static Map<PanelCode, PanelDefinition> panelsByCode(Collection<PublishedPanel> panels) {
        var byCode = new LinkedHashMap<PanelCode, PanelDefinition>();
        panels.forEach(panel -> byCode.put(panel.code(), panel.definition()));
        return byCode;
    }
}
