package health.erp.lab.catalogue;

import static health.erp.lab.catalogue.CatalogueStatus.ACTIVE;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.Store;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Finds and keeps tests and their versions. */
final class TestStore extends Store<LabTest, LabTestId> {
    TestStore(Erp erp) {
        super(erp, LabTest.class);
    }

    void add(TestVersion version) {
        em().persist(version);
    }

    int lastEdition() {
        return CatalogueQueries_.lastEdition(em());
    }

    /** The next after the one that was read before anything was checked. */
    void addEdition(UUID id, int read, String change, StaffId by, Instant now) {
        em().persist(new CatalogueEdition(id, read + 1, change, by, now));
    }

    /** All that is in force. */
    InForce catalogue(PanelStore panels) {
        return new InForce(
                CatalogueQueries_.tests(em(), ACTIVE).stream()
                        .map(PublishedTest::of)
                        .toList(),
                panels.inForce().stream().map(PublishedPanel::of).toList());
    }

    /** Of all tests, drafts and retired ones too. */
    Set<TestCode> codes() {
        return Set.copyOf(CatalogueQueries_.testCodes(em()));
    }

    TestVersion inForce(TestCode code) {
        return CatalogueQueries_.test(em(), code, ACTIVE).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("test that can be ordered", code));
    }

    TestVersion version(TestVersionId id) {
        var found = em().find(TestVersion.class, id);
        if (found == null) {
            throw new NotFoundException("version of a test", id);
        }
        return found;
    }

    List<TestVersion> versions(LabTestId test) {
        return CatalogueQueries_.versions(em(), test);
    }

    Page<LabTest, TestCode> list(ListTests query) {
        var after = query.after() == null ? "" : query.after().value();
        var text = query.text() == null ? "" : query.text().strip().toLowerCase(Locale.ROOT);
        var rows = CatalogueQueries_.listTests(em(), after, query.status(), text, query.size() + 1);
        return Page.of(rows, query.size(), LabTest::getCode);
    }
}
