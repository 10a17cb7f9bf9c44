package health.erp.lab.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Puts many tests and panels in force at once; those the hospital has already stay as they are. */
public record ImportCatalogue(
        @Size(max = 2000) List<@Valid DraftTest> tests, @Size(max = 500) List<@Valid DraftPanel> panels) {
    public ImportCatalogue {
        tests = tests == null ? List.of() : List.copyOf(tests);
        panels = panels == null ? List.of() : List.copyOf(panels);
    }
}
