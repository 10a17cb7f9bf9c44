package health.erp.lab.catalogue;

import static health.erp.lab.catalogue.CatalogueMapper.MAPPER;
import static health.erp.lab.catalogue.CataloguePermission.DRAFT_CATALOGUE;
import static health.erp.lab.catalogue.CataloguePermission.PUBLISH_CATALOGUE;
import static health.erp.lab.catalogue.CataloguePermission.READ_CATALOGUE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.lab.formula.FormulaBook;
import java.util.List;

/** Says which tests there are: drafts them, puts them in force, takes them out. */
public final class LabCatalogue {
    private final Erp erp;
    private final TestStore tests;
    private final PanelStore panels;
    private final PublishedCatalogue inForce;
    private final FormulaBook formulas;

    public LabCatalogue(Erp erp, PublishedCatalogue inForce, FormulaBook formulas) {
        this.erp = erp;
        this.tests = new TestStore(erp);
        this.panels = new PanelStore(erp);
        this.inForce = inForce;
        this.formulas = formulas;
    }

    public TestView draft(Caller caller, DraftTest command) {
        return erp.run(caller, DRAFT_CATALOGUE, command, () -> {
            var test = new LabTest(new LabTestId(erp.newId()), command.code(), command.definition());
            tests.add(test);
            return MAPPER.toView(tests.saved(test));
        });
    }

    public TestView amend(Caller caller, AmendTestDraft command) {
        return erp.run(caller, DRAFT_CATALOGUE, command, () -> {
            var test = tests.require(command.test(), command.version());
            test.amend(command.definition());
            return MAPPER.toView(tests.saved(test));
        });
    }

    public TestView discard(Caller caller, DiscardTestDraft command) {
        return erp.run(caller, DRAFT_CATALOGUE, command, () -> {
            var test = tests.require(command.test(), command.version());
            test.discardDraft();
            return MAPPER.toView(tests.saved(test));
        });
    }

    /** Refused where it does not hold together with what is in force. I11, 3.3 */
    public TestPublication publish(Caller caller, PublishTest command) {
        return erp.run(caller, PUBLISH_CATALOGUE, command, () -> {
            var edition = tests.lastEdition();
            var test = tests.require(command.test(), command.version());
            var uncovered =
                    TestCheck.of(test.getCode(), test.requireDraft()).publish(formulas, tests.catalogue(panels));
            var version = test.publish(new TestVersionId(erp.newId()), caller.staff(), erp.now());
            tests.add(version);
            tests.addEdition(
                    erp.newId(),
                    edition,
                    "test %s/%d".formatted(test.getCode(), version.getNumber()),
                    caller.staff(),
                    erp.now());
            inForce.changed();
            erp.publish(version.published());
            return new TestPublication(MAPPER.toView(tests.saved(test)), PublishedTest.of(version), uncovered);
        });
    }

    /** Refused while something in force still needs it. */
    public TestView retire(Caller caller, RetireTest command) {
        return erp.run(caller, PUBLISH_CATALOGUE, command, () -> {
            var edition = tests.lastEdition();
            var test = tests.require(command.test(), command.version());
            tests.catalogue(panels).mustDoWithout(test.getCode());
            var event = test.retire(erp.now());
            tests.addEdition(
                    erp.newId(), edition, "test %s retired".formatted(test.getCode()), caller.staff(), erp.now());
            inForce.changed();
            erp.publish(event);
            return MAPPER.toView(tests.saved(test));
        });
    }

    public TestView find(Caller caller, FindTest query) {
        return erp.read(caller, READ_CATALOGUE, query, () -> MAPPER.toView(tests.require(query.test())));
    }

    public Page<TestView, TestCode> list(Caller caller, ListTests query) {
        return erp.read(caller, READ_CATALOGUE, query, () -> tests.list(query).map(MAPPER::toView));
    }

    /** What was published of a test, oldest first: by one of these each order was placed. */
    public List<PublishedTest> versions(Caller caller, FindTest query) {
        return erp.read(caller, READ_CATALOGUE, query, () -> tests.versions(query.test()).stream()
                .map(PublishedTest::of)
                .toList());
    }
}
