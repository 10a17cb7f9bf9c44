package health.erp.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import health.erp.core.id.PatientId;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.Notes;
import health.erp.core.notebook.WriteNote;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import jakarta.persistence.PersistenceException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** A driver quotes the row in its message. What leaves the house names constraints and SQL states, never the row. */
@OnEachDatabase(Notebook.class)
class FailuresTest {
    private static final String SECRET = "Mrs Secret has syphilis";

    private final TestErp test;
    private final Erp erp;
    private final Notes notes;
    private final Caller doctor;

    FailuresTest(TestErp test) {
        this.test = test;
        this.erp = test.erp();
        this.notes = erp.module(Notebook.class).notes();
        this.doctor = test.aCaller(test.aHospital());
    }

    @Test
    void aTakenTitleIsToldInTheWordsOfTheModule() {
        write(SECRET, "a line");

        assertThat(keepingTheSecret(() -> write(SECRET, "a line")))
                .isInstanceOf(ConflictException.class)
                .hasMessage("A note with this title exists.");
    }

    @Test
    void aBrokenConstraintWithoutWordsIsNamed() {
        var failure = keepingTheSecret(() -> sql("insert into note_line (hospital_id, id, note_id, text)"
                + " values (':hospital', ':new', ':new', '%s')".formatted(SECRET)));

        assertThat(failure).isInstanceOfSatisfying(ConflictException.class, e -> assertThat(e.code())
                .isEqualTo("erp.constraint"));
        assertThat(failure).message().containsIgnoringCase("(note_line_note_fk)");
    }

    @Test
    void aTakenPrimaryKeyIsTold() {
        var insert = "insert into note (hospital_id, id, version, patient_id, title)"
                + " values (':hospital', ':hospital', 0, ':new', '%s')";
        sql(insert.formatted("another"));

        assertThat(keepingTheSecret(() -> sql(insert.formatted(SECRET))))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("erp.constraint"));
    }

    @Test
    void aMissingValueIsTold() {
        assertThat(keepingTheSecret(() -> sql("insert into note (hospital_id, id, version, title)"
                        + " values (':hospital', ':new', 0, '%s')".formatted(SECRET))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aValueThatIsTooLongIsToldWithItsSqlState() {
        assertThat(keepingTheSecret(() -> write(SECRET.repeat(20), "a line")))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("SQL state 22001");
    }

    @Test
    void aValueOfTheWrongKindIsTold() {
        write("fever", "a line");

        assertThat(keepingTheSecret(() -> sql("update note set version = cast('%s' as decimal(9))".formatted(SECRET))))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void whatBreaksOnlyAtCommitIsToldInTheSameWay() {
        if (test.server() != TestServer.POSTGRESQL) {
            return; // the others check at once
        }
        test.database()
                .execute("alter table note_line add constraint line_once unique (hospital_id, text)"
                        + " deferrable initially deferred");
        try {
            write("fever", SECRET);

            assertThat(keepingTheSecret(() -> write("cough", SECRET)))
                    .isInstanceOfSatisfying(
                            ConflictException.class, e -> assertThat(e.code()).isEqualTo("erp.constraint"));
        } finally {
            test.database().execute("alter table note_line drop constraint line_once");
        }
    }

    private static Throwable keepingTheSecret(ThrowingCallable work) {
        var failure = catchThrowable(work);
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        assertThat(trace.toString()).doesNotContainIgnoringCase("secret has").doesNotContain("syphilis");
        assertThat(failure).hasNoCause();
        return failure;
    }

    private void write(String title, String line) {
        notes.write(doctor, new WriteNote(new PatientId(erp.newId()), title, List.of(line)));
    }

    private int sql(String sql) {
        return erp.transaction(doctor, () -> erp.session()
                .unwrap(Session.class)
                .createNativeMutationQuery(
                        sql.replace(":hospital", doctor.hospital().toString())
                                .replace(":new", erp.newId().toString()))
                .executeUpdate());
    }
}
