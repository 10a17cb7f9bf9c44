package health.erp.lab.catalogue;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.cache.ReferenceData;
import health.erp.core.cache.Region;

/**
 * What is in force, and what ever was: read all the time, so it is kept. Everybody in the hospital may know what its
 * laboratory measures.
 */
public final class PublishedCatalogue {
    private static final int MOST_TESTS = 5_000;

    private final Erp erp;
    private final TestStore tests;
    private final PanelStore panels;
    private final ReferenceData<TestCode, PublishedTest> testsInForce;
    private final ReferenceData<PanelCode, PublishedPanel> panelsInForce;
    private final ReferenceData<TestVersionId, PublishedTest> versions;

    public PublishedCatalogue(Erp erp) {
        this.erp = erp;
        this.tests = new TestStore(erp);
        this.panels = new PanelStore(erp);
        this.testsInForce =
                erp.referenceData(new Region<>("lab.tests", TestCode.class, PublishedTest.class, MOST_TESTS));
        this.panelsInForce =
                erp.referenceData(new Region<>("lab.panels", PanelCode.class, PublishedPanel.class, MOST_TESTS));
        this.versions = erp.referenceData(
                new Region<>("lab.testVersions", TestVersionId.class, PublishedTest.class, MOST_TESTS));
    }

    /** The version of the test that is in force; what is a draft or retired is not found. */
    public PublishedTest test(Caller caller, TestCode code) {
        return testsInForce.get(
                caller.hospital(),
                code,
                wanted -> erp.transaction(caller, () -> PublishedTest.of(tests.inForce(wanted))));
    }

    public PublishedPanel panel(Caller caller, PanelCode code) {
        return panelsInForce.get(
                caller.hospital(),
                code,
                wanted -> erp.transaction(caller, () -> PublishedPanel.of(panels.inForce(wanted))));
    }

    /** The version something was ordered or judged by, in force or not. */
    public PublishedTest version(Caller caller, TestVersionId id) {
        return versions.get(
                caller.hospital(),
                id,
                wanted -> erp.transaction(caller, () -> PublishedTest.of(tests.version(wanted))));
    }

    /** From the commit of the running transaction on. Versions do not change. */
    void changed() {
        testsInForce.changed();
        panelsInForce.changed();
    }
}
