package health.erp.lab.order;

import health.erp.core.InvalidCommandException;
import health.erp.lab.catalogue.PanelCode;
import health.erp.lab.catalogue.TestCode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Asks for more tests of an order that was placed; what is open in it already is not asked for twice. */
public record AddTests(
        @NotNull LabOrderId order,
        @Size(max = 200) List<@NotNull TestCode> tests,
        @Size(max = 50) List<@NotNull PanelCode> panels) {
    public AddTests {
        tests = tests == null ? List.of() : List.copyOf(tests);
        panels = panels == null ? List.of() : List.copyOf(panels);
        if (tests.isEmpty() && panels.isEmpty()) {
            throw InvalidCommandException.of("tests", "or panels must name at least one");
        }
    }
}
