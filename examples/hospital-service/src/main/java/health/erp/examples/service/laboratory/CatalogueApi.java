package health.erp.examples.service.laboratory;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.Versions;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.AmendTestDraft;
import health.erp.lab.catalogue.CatalogueStatus;
import health.erp.lab.catalogue.DiscardTestDraft;
import health.erp.lab.catalogue.FindTest;
import health.erp.lab.catalogue.LabTestId;
import health.erp.lab.catalogue.ListPanels;
import health.erp.lab.catalogue.ListTests;
import health.erp.lab.catalogue.PanelCode;
import health.erp.lab.catalogue.PanelView;
import health.erp.lab.catalogue.PublishTest;
import health.erp.lab.catalogue.RetireTest;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.catalogue.TestDefinition;
import health.erp.lab.catalogue.TestView;
import health.erp.lab.catalogue.TurnaroundTarget;
import health.erp.lab.catalogue.VerificationPolicy;
import health.erp.lab.interval.Gap;
import health.erp.lab.interval.IntervalCategory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is said of the tests, what was said before, and what is to be said next. */
@RestController
@RequestMapping(path = "/api/lab/catalogue", produces = "application/json")
@Tag(name = "Laboratory catalogue", description = "What can be ordered, and how it is judged.")
class CatalogueApi {
    private static final String IF_MATCH = "If-Match";

    private final Erp erp;
    private final Lab lab;

    CatalogueApi(Erp erp, Lab lab) {
        this.erp = erp;
        this.lab = lab;
    }

    /**
     * A test in a list.
     *
     * @param current number of the version in force; 0 before the first
     * @param drafted whether something is to be published
     */
    record CatalogueLine(
            LabTestId id,
            TestCode code,
            String name,
            String section,
            CatalogueStatus status,
            int current,
            boolean drafted) {
        static CatalogueLine of(TestView test) {
            return new CatalogueLine(
                    test.id(),
                    test.code(),
                    test.name(),
                    test.section(),
                    test.status(),
                    test.currentNumber(),
                    test.draft() != null);
        }
    }

    /** A panel in a list. */
    record CataloguePanel(PanelCode code, String name, CatalogueStatus status, int current) {
        static CataloguePanel of(PanelView panel) {
            return new CataloguePanel(panel.code(), panel.name(), panel.status(), panel.currentNumber());
        }
    }

    /**
     * All that is known of a test.
     *
     * @param versions as they were published, newest first
     */
    record CatalogueTest(
            LabTestId id,
            int version,
            TestCode code,
            CatalogueStatus status,
            int current,
            @Nullable TestVersionBody draft,
            List<TestVersionBody> versions) {}

    /**
     * What is to be otherwise; all else stays as the draft has it, or else the version in force.
     *
     * @param targets minutes from the order to the report, by priority
     * @param verifiers how many people look at a result before it goes out: 1 or 2
     */
    record DraftBody(String name, List<TurnaroundTarget> targets, int verifiers) {
        TestDefinition applied(TestDefinition test) {
            var policy = verifiers == test.verification().steps()
                    ? test.verification()
                    : new VerificationPolicy(verifiers, verifiers == 1);
            return test.named(name).verifiedBy(policy).within(targets);
        }
    }

    /** What was put in force, and of whom its intervals say nothing. */
    record PublishedBody(TestVersionBody published, List<String> uncovered) {}

    @GetMapping("/tests")
    @Operation(summary = "List the tests of the catalogue", description = "In the order of their codes.")
    Page<CatalogueLine, TestCode> tests(
            Caller caller,
            @RequestParam(name = "status", required = false) @Nullable CatalogueStatus status,
            @RequestParam(name = "text", required = false) @Nullable String text,
            @RequestParam(name = "after", required = false) @Nullable TestCode after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.catalogue()
                .list(caller, new ListTests(status, text, after, size))
                .map(CatalogueLine::of);
    }

    @GetMapping("/panels")
    @Operation(summary = "List the panels of the catalogue", description = "In the order of their codes.")
    Page<CataloguePanel, PanelCode> panels(
            Caller caller,
            @RequestParam(name = "after", required = false) @Nullable PanelCode after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.panels()
                .list(caller, new ListPanels(null, null, after, size))
                .map(CataloguePanel::of);
    }

    @GetMapping("/tests/{id}")
    @Operation(summary = "Read all that is said of a test", description = "Its versions and its draft.")
    ResponseEntity<CatalogueTest> test(Caller caller, @PathVariable("id") LabTestId id) {
        return erp.transaction(caller, () -> found(caller, lab.catalogue().find(caller, new FindTest(id))));
    }

    @PutMapping("/tests/{id}/draft")
    @Operation(
            summary = "Draft another version of a test",
            description = "Its name, its targets and who looks at results; nothing changes before it is published.")
    ResponseEntity<CatalogueTest> draft(
            Caller caller,
            @PathVariable("id") LabTestId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody DraftBody body) {
        return erp.transaction(caller, () -> {
            var test = lab.catalogue().find(caller, new FindTest(id));
            var draft = test.draft();
            var from = draft == null ? lab.published().test(caller, test.code()).definition() : draft;
            var amended =
                    lab.catalogue().amend(caller, new AmendTestDraft(id, Versions.of(version), body.applied(from)));
            return found(caller, amended);
        });
    }

    @PostMapping("/tests/{id}/publish")
    @Operation(
            summary = "Publish a draft",
            description =
                    "By it is ordered and judged from now on. Refused if it does not hold together with the rest.")
    PublishedBody publish(
            Caller caller,
            @PathVariable("id") LabTestId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version) {
        var publication = lab.catalogue().publish(caller, new PublishTest(id, Versions.of(version)));
        return new PublishedBody(
                TestVersionBody.of(publication.published()),
                publication.uncovered().stream()
                        .flatMap(left -> left.gaps().stream().map(gap -> words(left.category(), gap)))
                        .toList());
    }

    @PostMapping("/tests/{id}/discard")
    @Operation(summary = "Give up a draft")
    ResponseEntity<CatalogueTest> discard(
            Caller caller,
            @PathVariable("id") LabTestId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version) {
        return erp.transaction(
                caller,
                () -> found(caller, lab.catalogue().discard(caller, new DiscardTestDraft(id, Versions.of(version)))));
    }

    @PostMapping("/tests/{id}/retire")
    @Operation(summary = "Let a test not be ordered any more", description = "Its versions stay.")
    ResponseEntity<CatalogueTest> retire(
            Caller caller,
            @PathVariable("id") LabTestId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version) {
        return erp.transaction(
                caller, () -> found(caller, lab.catalogue().retire(caller, new RetireTest(id, Versions.of(version)))));
    }

    private ResponseEntity<CatalogueTest> found(Caller caller, TestView test) {
        var draft = test.draft();
        var body = new CatalogueTest(
                test.id(),
                test.version(),
                test.code(),
                test.status(),
                test.currentNumber(),
                draft == null ? null : TestVersionBody.draft(draft),
                lab.catalogue().versions(caller, new FindTest(test.id())).stream()
                        .map(TestVersionBody::of)
                        .sorted((one, other) -> Integer.compare(other.number(), one.number()))
                        .toList());
        return Answers.found(body, test.version());
    }

    private static String words(IntervalCategory category, Gap gap) {
        return "%s: %s, age from %s to before %s%s"
                .formatted(
                        category.name().toLowerCase(Locale.ROOT),
                        gap.gender().name().toLowerCase(Locale.ROOT),
                        gap.from(),
                        gap.until(),
                        gap.gestation() == null ? "" : ", pregnant");
    }
}
