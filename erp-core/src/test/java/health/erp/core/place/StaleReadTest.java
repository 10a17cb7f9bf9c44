package health.erp.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.id.PatientId;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.ReadNote;
import health.erp.core.notebook.WriteNote;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads from a copy of the database that has not heard of the newest yet. */
@OnEachDatabase(
        value = Notebook.class,
        only = {TestServer.H2, TestServer.POSTGRESQL})
class StaleReadTest {
    private final TestErp test;
    private final Notebook notebook = new Notebook();
    private Caller caller;
    private UUID old;
    private TestDatabase copy;
    private Erp erp;

    StaleReadTest(TestErp test) {
        this.test = test;
    }

    @BeforeEach
    void copied() {
        caller = test.aCaller(test.aHospital());
        old = test.erp().module(Notebook.class).notes().write(caller, note("old"));
        copy = test.database().copy();
        erp = Erp.builder()
                .dataSource(test.database().application())
                .background(test.database().background())
                .replica(copy.application())
                .keys(test.vault())
                .modules(notebook)
                .build();
    }

    @AfterEach
    void closed() {
        erp.close();
        copy.close();
    }

    @Test
    void whoAcceptsStaleDataReadsTheCopy() {
        var fresh = notebook.notes().write(caller, note("new"));

        assertThat(notebook.notes().read(caller.acceptingStale(), new ReadNote(old)))
                .startsWith("old");
        assertThatThrownBy(() -> notebook.notes().read(caller.acceptingStale(), new ReadNote(fresh)))
                .isInstanceOf(NotFoundException.class);
        assertThat(notebook.notes().read(caller, new ReadNote(fresh))).startsWith("new");
    }

    @Test
    void thatSomebodyLookedIsWrittenWhereTheRowsAre() {
        notebook.notes().read(caller.acceptingStale(), new ReadNote(old));

        assertThat(test.audit(caller.hospital())).last().asString().startsWith("READ|ReadNote|");
        assertThat(TestDatabase.query(copy.superuser(), "select count(*) from erp_audit where action = 'ReadNote'"))
                .containsExactly("0");
    }

    @Test
    void aCommandNeverGoesToTheCopy() {
        notebook.notes().write(caller.acceptingStale(), note("written"));

        assertThat(test.rows(caller.hospital(), "select title from note where hospital_id = :hospital order by title"))
                .containsExactly("old", "written");
    }

    private static WriteNote note(String title) {
        return new WriteNote(new PatientId(UUID.randomUUID()), title, List.of("a line"));
    }
}
