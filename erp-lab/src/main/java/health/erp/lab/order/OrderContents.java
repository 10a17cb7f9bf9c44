package health.erp.lab.order;

import health.erp.core.Caller;
import health.erp.lab.catalogue.PanelCode;
import health.erp.lab.catalogue.PublishedCatalogue;
import health.erp.lab.catalogue.TestCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tests and panels come to when each test is run once: panels opened, inputs of calculations added. */
final class OrderContents {
    private final Caller caller;
    private final PublishedCatalogue catalogue;
    private final Map<TestCode, Wanted> wanted = new LinkedHashMap<>();

    private OrderContents(Caller caller, PublishedCatalogue catalogue) {
        this.caller = caller;
        this.catalogue = catalogue;
    }

    static List<Wanted> of(
            Caller caller,
            PublishedCatalogue catalogue,
            Collection<TestCode> tests,
            Collection<PanelCode> panels,
            ItemOrigin origin) {
        var contents = new OrderContents(caller, catalogue);
        tests.forEach(test -> contents.add(test, origin, null)); // first, so that what was named says so
        panels.forEach(contents::open);
        List.copyOf(contents.wanted.values()).forEach(contents::addInputs);
        return List.copyOf(contents.wanted.values());
    }

    /** Those of which none is open. */
    static List<Wanted> without(List<Wanted> wanted, List<OrderItem> there) {
        return wanted.stream()
                .filter(w -> there.stream()
                        .noneMatch(
                                i -> i.isOpen() && i.getTest().equals(w.test().code())))
                .toList();
    }

    private void open(PanelCode code) {
        var panel = catalogue.panel(caller, code).definition();
        panel.tests().forEach(test -> add(test, ItemOrigin.PANEL, null));
        panel.panels().forEach(this::open);
    }

    private void addInputs(Wanted calculated) {
        var rule = calculated.test().definition().calculation();
        if (rule == null) {
            return;
        }
        rule.inputs().values().stream()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .forEach(input -> {
                    var added = add(input, ItemOrigin.PANEL, calculated.test().code());
                    if (added != null) {
                        addInputs(added);
                    }
                });
    }

    private @Nullable Wanted add(TestCode code, ItemOrigin origin, @Nullable TestCode forTest) {
        if (wanted.containsKey(code)) {
            return null;
        }
        var added = new Wanted(catalogue.test(caller, code), origin, forTest, null, null);
        wanted.put(code, added);
        return added;
    }
}
