package health.erp.lab.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tests that are ordered together.
 *
 * @param panels other panels all of whose tests belong to it too
 */
public record PanelDefinition(
        @NotBlank @Size(max = 200) String name,
        @Nullable Loinc loinc,
        @Size(max = 200) List<@NotNull TestCode> tests,
        @Size(max = 50) List<@NotNull PanelCode> panels) {
    public PanelDefinition {
        tests = tests == null ? List.of() : List.copyOf(tests);
        panels = panels == null ? List.of() : List.copyOf(panels);
    }

    public static PanelDefinition of(String name, TestCode... tests) {
        return new PanelDefinition(name, null, List.of(tests), List.of());
    }

    public PanelDefinition with(PanelCode... more) {
        return new PanelDefinition(name, loinc, tests, List.of(more));
    }
}
