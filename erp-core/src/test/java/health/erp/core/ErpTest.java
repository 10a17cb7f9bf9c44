package health.erp.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.id.PatientId;
import health.erp.core.notebook.NotePermission;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.Notes;
import health.erp.core.notebook.ReadNote;
import health.erp.core.notebook.WriteNote;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Notebook.class)
class ErpTest {
    private final TestErp test;
    private final Notes notes;
    private final Caller doctor;
    private final PatientId patient;

    ErpTest(TestErp test) {
        this.test = test;
        this.notes = test.erp().module(Notebook.class).notes();
        this.doctor = test.aCaller(test.aHospital());
        this.patient = new PatientId(test.erp().newId());
    }

    @Test
    void aCommandLeavesItsEventAndItsAuditEntry() {
        notes.write(doctor, new WriteNote(patient, "fever", List.of("38.5", "paracetamol")));

        assertThat(test.events(doctor.hospital())).containsExactly("note.written");
        assertThat(test.audit(doctor.hospital())).containsExactly("COMMAND|WriteNote|" + patient);
    }

    @Test
    void aReadLeavesItsAuditEntry() {
        var note = notes.write(doctor, new WriteNote(patient, "fever", List.of("38.5")));

        assertThat(notes.read(doctor, new ReadNote(note))).isEqualTo("fever[38.5]");

        assertThat(test.audit(doctor.hospital())).contains("READ|ReadNote|" + patient);
    }

    @Test
    void whatFailsLeavesNothing() {
        notes.write(doctor, new WriteNote(patient, "fever", List.of()));

        assertThatThrownBy(() -> notes.write(doctor, new WriteNote(patient, "fever", List.of())))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("notebook.title.taken"))
                .hasNoCause();

        assertThat(test.events(doctor.hospital())).hasSize(1);
        assertThat(done()).hasSize(1);
    }

    @Test
    void whatOneUseCaseWroteTheNextOneFinds() {
        var found = test.erp().transaction(doctor, () -> {
            notes.write(doctor, new WriteNote(patient, "fever", List.of("38.5")));
            return test.erp()
                    .session()
                    .createQuery("select count(l) from NoteLine l where l.note.title = 'fever'", Long.class)
                    .getSingleResult();
        });

        assertThat(found).isEqualTo(1);
    }

    @Test
    void whatWasJustWrittenIsChangedInTheSameTransaction() {
        test.erp().transaction(doctor, () -> {
            var note = notes.write(doctor, new WriteNote(patient, "fever", List.of()));
            notes.rename(doctor, note, 0, "high fever");
            return note;
        });

        assertThat(test.rows(doctor.hospital(), "select title from note where hospital_id = :hospital"))
                .containsExactly("high fever");
    }

    @Test
    void aUseCaseThatFailsInsideATransactionIsToldAtOnce() {
        notes.write(doctor, new WriteNote(patient, "fever", List.of()));

        assertThatThrownBy(() -> test.erp().transaction(doctor, () -> {
                    assertThatThrownBy(() -> notes.write(doctor, new WriteNote(patient, "fever", List.of())))
                            .isInstanceOf(ConflictException.class);
                    return "swallowed";
                }))
                .isInstanceOf(ConflictException.class);
        assertThat(done()).hasSize(1);
    }

    @Test
    void manyRowsAreStoredAsFewAre() {
        var lines = Stream.iterate("a", line -> line + "a").limit(120).toList();

        var note = notes.write(doctor, new WriteNote(patient, "long", lines));

        assertThat(test.rows(doctor.hospital(), "select count(*) from note_line where hospital_id = :hospital"))
                .containsExactly("120");
        assertThat(note).isNotNull();
    }

    @Test
    void aCommandCostsAKnownNumberOfStatements() {
        notes.write(doctor, new WriteNote(patient, "warm up", List.of("a")));

        var sent = test.statements(() -> notes.write(doctor, new WriteNote(patient, "fever", List.of("a", "b"))));

        // on PostgreSQL: the hospital, then everything in one; elsewhere note, lines, outbox, audit, its mark for the
        // chain
        assertThat(sent).isEqualTo(test.server() == TestServer.POSTGRESQL ? 2 : 5);
    }

    @Test
    void onlyWhoMayWriteWrites() {
        var reader = test.aCaller(doctor.hospital(), NotePermission.READ_NOTE);

        assertThatThrownBy(() -> notes.write(reader, new WriteNote(patient, "fever", List.of())))
                .isInstanceOf(NotPermittedException.class)
                .hasMessageContaining("WRITE_NOTE");
    }

    @Test
    void aCommandThatBreaksItsConstraintsNamesTheFields() {
        assertThatThrownBy(() -> notes.write(doctor, new WriteNote(patient, " ", List.of("", "x"))))
                .isInstanceOfSatisfying(InvalidCommandException.class, e -> assertThat(e.problems())
                        .containsOnlyKeys("title", "lines[0].<list element>"));
    }

    private List<String> done() {
        return test.rows(
                doctor.hospital(), "select action from erp_audit where hospital_id = :hospital and outcome = 'DONE'");
    }
}
