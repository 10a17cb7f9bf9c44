package health.erp.examples.service.laboratory;

import health.erp.core.Caller;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.ImportOutcome;
import health.erp.lab.catalogue.ListPanels;
import health.erp.lab.catalogue.ListTests;
import health.erp.lab.catalogue.PanelCode;
import health.erp.lab.catalogue.PublishedTest;
import health.erp.lab.catalogue.ResultKind;
import health.erp.lab.catalogue.StandardCatalogue;
import health.erp.lab.catalogue.TestCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the laboratory offers. */
@RestController
@RequestMapping(path = "/api/lab", produces = "application/json")
@Tag(name = "Laboratory catalogue", description = "What can be ordered, and how it is judged.")
class LabTestApi {
    private final Lab lab;

    LabTestApi(Lab lab) {
        this.lab = lab;
    }

    /** A test one can order. */
    record TestLine(TestCode code, String name, String section) {}

    /** A panel one can order. */
    record PanelLine(PanelCode code, String name) {}

    /** What can be ordered under a few letters. */
    record Offered(List<PanelLine> panels, List<TestLine> tests) {}

    /** The version of a test in force. */
    record TestSheetBody(
            TestCode code,
            int number,
            String name,
            @Nullable String loinc,
            ResultKind kind,
            String section,
            @Nullable String specimen,
            @Nullable String container,
            @Nullable BigDecimal millilitres,
            @Nullable String method,
            @Nullable String unit,
            @Nullable Integer decimals,
            List<String> answers,
            List<IntervalLine> intervals,
            boolean calculated) {
        static TestSheetBody of(PublishedTest test) {
            var definition = test.definition();
            var specimen = definition.specimen();
            var measurement = definition.measurement();
            var loinc = definition.loinc();
            return new TestSheetBody(
                    test.code(),
                    test.number(),
                    definition.name(),
                    loinc == null ? null : loinc.value(),
                    definition.kind(),
                    definition.section(),
                    specimen == null ? null : specimen.type(),
                    specimen == null ? null : specimen.container(),
                    specimen == null ? null : specimen.millilitres(),
                    definition.method(),
                    measurement == null ? null : measurement.unit().code(),
                    measurement == null ? null : measurement.decimals(),
                    definition.answers().stream().map(answer -> answer.code()).toList(),
                    definition.intervals().stream()
                            .map(interval -> IntervalLine.of(interval, definition))
                            .toList(),
                    definition.calculation() != null);
        }
    }

    @GetMapping("/offered")
    @Operation(summary = "Look for tests and panels", description = "In the code and in the name.")
    Offered offered(Caller caller, @RequestParam(name = "text", defaultValue = "") String text) {
        var panels = lab.panels().list(caller, ListPanels.orderable(text)).items().stream()
                .map(panel -> new PanelLine(panel.code(), panel.name()))
                .toList();
        var tests = lab.catalogue().list(caller, ListTests.orderable(text)).items().stream()
                .map(test -> new TestLine(test.code(), test.name(), test.section()))
                .toList();
        return new Offered(panels, tests);
    }

    @PostMapping("/catalogue/standard")
    @Operation(
            summary = "Take over the catalogue to begin with",
            description = "Some forty tests with panels; what the hospital has already stays as it is.")
    ImportOutcome standard(Caller caller) {
        return lab.catalogueImport().take(caller, StandardCatalogue.all());
    }

    @GetMapping("/tests/{code}")
    @Operation(summary = "Read a test", description = "The version in force, with its intervals and their sources.")
    TestSheetBody test(Caller caller, @PathVariable("code") TestCode code) {
        return TestSheetBody.of(lab.published().test(caller, code));
    }
}
