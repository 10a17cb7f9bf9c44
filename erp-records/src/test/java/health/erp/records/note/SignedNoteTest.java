package health.erp.records.note;

import static health.erp.records.APatient.ravi;
import static health.erp.records.APatient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.id.HospitalId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is signed stays as it is, whoever tries. */
@OnEachDatabase(Records.class)
class SignedNoteTest {
    private static final List<NoteSection> TEXT = List.of(new NoteSection("Note", "Slept well"));

    private final TestErp test;
    private final Notes notes;
    private final Caller nurse;
    private final NoteView note;

    SignedNoteTest(TestErp test) {
        this.test = test;
        var records = test.erp().module(Records.class);
        this.notes = records.notes();
        this.nurse = test.aCaller(test.aHospital());
        var patient = records.patients().register(nurse, register(ravi())).id();
        var draft = notes.draft(nurse, DraftNote.of(patient, NoteType.OTHER, "Night", TEXT.get(0)));
        var signed = notes.sign(nurse, new SignNote(draft.id(), 0));
        this.note = notes.add(nurse, new AddToNote(signed.id(), signed.version(), TEXT));
    }

    @Test
    void nobodyChangesOrDeletesIt() {
        refused("update note_entry set sections = '[]' where " + mine());
        refused("update note_entry set signed_by = signed_for where no = 1 and " + mine());
        refused("delete from note_entry where " + mine());
        refused("delete from note_entry where no = 2 and " + mine());

        assertThat(verify()).isEqualTo(new NoteVerification(note.id(), 2, List.of()));
    }

    @Test
    void itGoesOnlyWithItsWholeHospital() throws SQLException {
        var elsewhere = test.aHospital();
        refused(leaving(elsewhere), "delete from note_entry where " + mine());

        allowed(leaving(nurse.hospital()), "delete from note_entry where " + mine());

        assertThat(test.rows(nurse.hospital(), "select no from note_entry where hospital_id = :hospital"))
                .isEmpty();
    }

    @Test
    void ofManyWhoAddAtOnceOneWinsAndTheChainHolds() {
        var race = Race.of(16, i -> notes.add(nurse, new AddToNote(note.id(), note.version(), TEXT)));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(15).hasOnlyElementsOfType(ConflictException.class);
        assertThat(verify()).isEqualTo(new NoteVerification(note.id(), 3, List.of()));
    }

    @Test
    void noTwoTextsHaveTheSameHash() {
        var hashes = IntStream.range(0, 4)
                .mapToObj(i -> List.of(
                                List.of(new NoteSection("ab", "c")),
                                List.of(new NoteSection("a", "bc")),
                                List.of(new NoteSection("abc", ""), new NoteSection("", "")),
                                List.of(new NoteSection("", "abc")))
                        .get(i))
                .map(sections -> new SignedText(
                        note.id(),
                        1,
                        NoteEntryKind.SIGNED,
                        note.patient(),
                        nurse.staff(),
                        note.begunAt(),
                        null,
                        sections,
                        List.of()))
                .map(text -> List.of(text.hash(nurse.hospital(), ""), text.hash(nurse.hospital(), "00")))
                .flatMap(List::stream)
                .map(HexFormat.of()::formatHex)
                .toList();

        assertThat(hashes).hasSize(8).doesNotHaveDuplicates();
    }

    private NoteVerification verify() {
        return notes.verify(nurse, new VerifyNote(note.id()));
    }

    private String mine() {
        return "hospital_id = '%s'".formatted(nurse.hospital());
    }

    private void refused(String... statements) {
        assertThatThrownBy(() -> allowed(statements)).hasMessageContaining("What is signed is only added to.");
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

    private String leaving(HospitalId hospital) {
        return test.server() == TestServer.POSTGRESQL
                ? "select set_config('erp.leaving', '%s', true)".formatted(hospital)
                : "set @erp_leaving = '%s'".formatted(hospital);
    }
}
