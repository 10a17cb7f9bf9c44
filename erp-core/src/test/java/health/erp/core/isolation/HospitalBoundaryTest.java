package health.erp.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.notebook.Note;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.WriteNote;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.HibernateException;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Notebook.class)
class HospitalBoundaryTest {
    private final TestErp test;
    private final Rows a;
    private final Rows b;

    HospitalBoundaryTest(TestErp test) {
        this.test = test;
        this.a = Rows.of(test);
        this.b = Rows.of(test);
    }

    @Test
    void aTitleOfAnotherHospitalIsFreeAndTellsNothing() {
        var notes = test.erp().module(Notebook.class).notes();
        notes.write(a.caller(), new WriteNote(a.note().getPatient(), "cough", List.of()));

        notes.write(b.caller(), new WriteNote(b.note().getPatient(), "cough", List.of()));

        assertThat(b.everything(Ground.of(test))).anyMatch(row -> row.endsWith("|cough"));
    }

    @Test
    void evenAnIdOfAnotherHospitalIsFreeAndTellsNothing() {
        var erp = test.erp();

        erp.transaction(b.caller(), () -> {
            erp.session().persist(Forged.note(a.noteId(), b.hospital(), 0));
            return true;
        });

        var titles = erp.transaction(
                a.caller(), () -> erp.session().find(Note.class, a.noteId()).getTitle());
        assertThat(titles).isEqualTo("fever");
    }

    @Test
    void aSessionThatNobodyOpenedForAHospitalNeitherReadsNorWrites() {
        var erp = test.erp();
        var factory = erp.transaction(
                a.caller(), () -> erp.session().getEntityManagerFactory().unwrap(SessionFactory.class));

        try (var session = factory.openSession();
                var stateless = factory.openStatelessSession()) {
            var forged = Forged.note(erp.newId(), a.hospital(), 0);

            assertThat(isFound(() -> session.find(Note.class, a.noteId()))).isFalse();
            assertThat(isFound(() -> stateless.get(Note.class, a.noteId()))).isFalse();
            session.beginTransaction();
            session.persist(forged);
            assertThatThrownBy(session::flush).hasMessageContaining("no hospital");
            assertThatThrownBy(() -> stateless.insert(forged)).hasMessageContaining("no hospital");
        }
    }

    @Test
    void withoutAHospitalPostgresShowsNoRowOfAnyTable() throws SQLException {
        if (test.server() != TestServer.POSTGRESQL) {
            return;
        }
        var intruder = new Intruder(test, a, b);
        var tables = test.database()
                .catalogue("select table_name from information_schema.columns where column_name = 'hospital_id'");
        test.erp().transaction(a.caller(), () -> test.erp().nextNumber("mrn"));

        for (var table : tables) {
            var rows = intruder.elsewhere("select count(*) from " + table);
            assertThat(rows).as("rows of %s without a hospital", table).isZero();
        }

        assertThat(tables).contains("erp_key", "note", "note_line", "erp_audit", "erp_outbox", "erp_number_series");
        assertThat(a.everything(Ground.of(test))).hasSize(5);
    }

    /** Known, and the same for any setting: row-level security is no wall against whoever may send SQL of his own. */
    @Test
    void whoMaySendAnySqlToPostgresMayNameAnotherHospital() {
        if (test.server() != TestServer.POSTGRESQL) {
            return;
        }
        var intruder = new Intruder(test, a, b);

        var seen = test.erp().transaction(b.caller(), () -> {
            intruder.jdbc("select 1 from set_config('erp.hospital_id', ':hospital', true)");
            return intruder.jdbc("select count(*) from note where id = ':note'");
        });

        assertThat(seen).isEqualTo(1);
    }

    /** H2 and PostgreSQL refuse to take the mark for an id; to MariaDB it is nobody's. */
    private static boolean isFound(Supplier<@Nullable Note> look) {
        try {
            return look.get() != null;
        } catch (HibernateException e) {
            return false;
        }
    }
}
