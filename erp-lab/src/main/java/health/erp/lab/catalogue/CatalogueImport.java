package health.erp.lab.catalogue;

import static health.erp.lab.catalogue.CataloguePermission.PUBLISH_CATALOGUE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.lab.catalogue.ImportOutcome.TestGaps;
import health.erp.lab.formula.FormulaBook;
import java.util.ArrayList;
import java.util.List;

/** Takes over catalogues as a whole: {@link StandardCatalogue}, or one of the host. */
public final class CatalogueImport {
    private final Erp erp;
    private final TestStore tests;
    private final PanelStore panels;
    private final PublishedCatalogue inForce;
    private final FormulaBook formulas;

    public CatalogueImport(Erp erp, PublishedCatalogue inForce, FormulaBook formulas) {
        this.erp = erp;
        this.tests = new TestStore(erp);
        this.panels = new PanelStore(erp);
        this.inForce = inForce;
        this.formulas = formulas;
    }

    /** All of it or nothing: each is held against all the others, in whatever order they come. */
    public ImportOutcome take(Caller caller, ImportCatalogue command) {
        return erp.run(caller, PUBLISH_CATALOGUE, command, () -> {
            var edition = tests.lastEdition();
            var skipped = new ArrayList<String>();
            var newTests = newTests(command.tests(), skipped);
            var newPanels = newPanels(command.panels(), skipped);
            var next = tests.catalogue(panels).with(newTests, newPanels);
            var gaps = newTests.stream()
                    .map(draft -> new TestGaps(
                            draft.code(),
                            TestCheck.of(draft.code(), draft.definition()).publish(formulas, next)))
                    .filter(found -> !found.uncovered().isEmpty())
                    .toList();
            newPanels.forEach(draft -> next.mustHold(draft.code(), draft.definition()));
            newTests.forEach(draft -> publish(caller, draft));
            newPanels.forEach(draft -> publish(caller, draft));
            var change = "import of %d tests, %d panels".formatted(newTests.size(), newPanels.size());
            tests.addEdition(erp.newId(), edition, change, caller.staff(), erp.now());
            inForce.changed();
            return new ImportOutcome(
                    newTests.stream().map(DraftTest::code).toList(),
                    newPanels.stream().map(DraftPanel::code).toList(),
                    skipped,
                    gaps);
        });
    }

    private List<DraftTest> newTests(List<DraftTest> drafts, List<String> skipped) {
        var known = tests.codes();
        drafts.stream().map(DraftTest::code).filter(known::contains).forEach(code -> skipped.add(code.value()));
        return drafts.stream().filter(draft -> !known.contains(draft.code())).toList();
    }

    private List<DraftPanel> newPanels(List<DraftPanel> drafts, List<String> skipped) {
        var known = panels.codes();
        drafts.stream().map(DraftPanel::code).filter(known::contains).forEach(code -> skipped.add(code.value()));
        return drafts.stream().filter(draft -> !known.contains(draft.code())).toList();
    }

    private void publish(Caller caller, DraftTest draft) {
        var test = new LabTest(new LabTestId(erp.newId()), draft.code(), draft.definition());
        var version = test.publish(new TestVersionId(erp.newId()), caller.staff(), erp.now());
        tests.add(test);
        tests.add(version);
        erp.publish(version.published());
    }

    private void publish(Caller caller, DraftPanel draft) {
        var panel = new Panel(new PanelId(erp.newId()), draft.code(), draft.definition());
        var version = panel.publish(new PanelVersionId(erp.newId()), caller.staff(), erp.now());
        panels.add(panel);
        panels.add(version);
        erp.publish(version.published());
    }
}
