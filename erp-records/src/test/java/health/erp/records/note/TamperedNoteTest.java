package health.erp.records.note;

import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static health.erp.records.note.NoteVerification.Kind.CONTENT;
import static health.erp.records.note.NoteVerification.Kind.MISSING;
import static health.erp.records.note.NoteVerification.Kind.SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import health.erp.records.note.NoteVerification.Problem;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who switches the triggers off, and can write the tables, but has no keys, is found by whoever looks. */
@OnEachDatabase(Records.class)
class TamperedNoteTest {
    private static final List<NoteSection> TEXT = List.of(new NoteSection("Note", "Slept well"));

    private final TestErp test;
    private final Notes notes;
    private final Caller nurse;
    private final NoteView note;

    TamperedNoteTest(TestErp test) {
        this.test = test;
        var records = test.erp().module(Records.class);
        this.notes = records.notes();
        this.nurse = test.aCaller(test.aHospital());
        var patient = records.patients().register(nurse, register(ravi())).id();
        var draft = notes.draft(nurse, DraftNote.of(patient, NoteType.OTHER, "Night", TEXT.get(0)));
        var signed = notes.sign(nurse, new SignNote(draft.id(), 0));
        withoutTriggers();
        this.note = notes.add(nurse, new AddToNote(signed.id(), signed.version(), TEXT));
    }

    @Test
    void whoeverCouldChangeItWouldBeNoticed() throws SQLException {
        allowed("update note_entry set sections = '[{\"title\":\"Note\",\"text\":\"Slept badly\"}]' where no = 1 and "
                + mine());
        assertThat(verify().problems()).containsExactly(new Problem(1, CONTENT));

        allowed("update note_entry set hash = '%s' where no = 1 and %s".formatted("0".repeat(64), mine()));
        assertThat(verify().problems())
                .containsExactly(new Problem(1, SIGNATURE), new Problem(1, CONTENT), new Problem(2, CONTENT));
    }

    @Test
    void whatIsMissingIsNoticedAtTheEndToo() throws SQLException {
        allowed("delete from note_entry where no = 2 and " + mine());
        assertThat(verify().problems()).containsExactly(new Problem(2, MISSING));
        allowed("delete from note_entry where no = 1 and " + mine());
        assertThat(verify().problems()).containsExactly(new Problem(1, MISSING), new Problem(2, MISSING));
    }

    @Test
    void whoTakesTheFirstAwayIsNoticed() throws SQLException {
        allowed("delete from note_entry where no = 1 and " + mine());

        assertThat(verify().problems()).containsExactly(new Problem(1, MISSING), new Problem(2, CONTENT));
    }

    private NoteVerification verify() {
        return notes.verify(nurse, new VerifyNote(note.id()));
    }

    private String mine() {
        return "hospital_id = '%s'".formatted(nurse.hospital());
    }

    /** As the owner of the tables: the application has not even the right to ask. */
    private void allowed(String... statements) throws SQLException {
        try (var connection = test.database().owner().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (test.server() == TestServer.POSTGRESQL) {
                statement.execute("select set_config('erp.hospital_id', '%s', true)".formatted(nurse.hospital()));
            }
            for (var sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    private void withoutTriggers() {
        switch (test.server()) {
            case POSTGRESQL -> test.database().execute("alter table note_entry disable trigger user");
            case H2 -> test.database().execute("drop trigger if exists note_entry_written_once");
            case MARIADB -> {
                test.database().execute("drop trigger if exists note_entry_no_update");
                test.database().execute("drop trigger if exists note_entry_no_delete");
            }
        }
    }
}
