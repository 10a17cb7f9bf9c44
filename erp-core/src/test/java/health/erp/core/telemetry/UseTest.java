package health.erp.core.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.BackgroundWork;
import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.NotPermittedException;
import health.erp.core.id.PatientId;
import health.erp.core.notebook.NotePermission;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.Notes;
import health.erp.core.notebook.ReadNote;
import health.erp.core.notebook.WriteNote;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Notebook.class)
class UseTest {
    private final TestErp test;
    private final Notes notes;
    private final Caller doctor;

    UseTest(TestErp test) {
        this.test = test;
        this.notes = test.erp().module(Notebook.class).notes();
        this.doctor = test.aCaller(test.aHospital());
    }

    @BeforeEach
    void beginAnew() {
        write("the first makes the hospital's keys");
        test.uses(doctor.hospital());
    }

    @Test
    void aCommandIsToldAsItsOneTransaction() {
        var sent = test.statements(() -> write("fever", "38.5", "paracetamol"));

        var use = theOneUse();
        assertThat(use.statements()).isEqualTo(sent);
        assertThat(use.rowsWritten()).isEqualTo(1 + 2 + 1 + 2); // note, lines, event, audit entry and its mark
        assertThat(use.held()).isPositive();
    }

    @Test
    void aReadWritesItsAuditEntryOnly() {
        var note = write("fever", "38.5");
        test.uses(doctor.hospital());

        var sent = test.statements(() -> notes.read(doctor, new ReadNote(note)));

        var use = theOneUse();
        assertThat(use.statements()).isEqualTo(sent);
        assertThat(use.rowsWritten()).isEqualTo(2);
    }

    @Test
    void severalUseCasesOfOneTransactionAreOneUse() {
        var sent = test.statements(() -> test.erp().transaction(doctor, () -> {
            write("fever");
            return write("cough");
        }));

        assertThat(theOneUse().statements()).isEqualTo(sent);
    }

    @Test
    void whatIsRefusedInTheDatabaseCountsToo() {
        write("fever");
        test.uses(doctor.hospital());

        var sent = test.statements(() -> {
            assertThatThrownBy(() -> write("fever")).isInstanceOf(ConflictException.class);
            return true;
        });

        var uses = test.uses(doctor.hospital());
        assertThat(uses).hasSize(2); // that of the command, and the one that writes down that it was refused
        assertThat(uses.stream().mapToInt(Usage::statements).sum()).isEqualTo(sent);
    }

    @Test
    void whatIsRefusedAtTheDoorUsesWhatWritingThatDownTakes() {
        var stranger = test.aCaller(doctor.hospital(), NotePermission.READ_NOTE);

        assertThatThrownBy(() -> notes.write(stranger, note("fever"))).isInstanceOf(NotPermittedException.class);

        assertThat(theOneUse().rowsWritten()).isEqualTo(2);
    }

    @Test
    void whatBreaksOffCountsToo() {
        var sent = test.statements(() -> {
            assertThatThrownBy(() -> test.erp().transaction(doctor, () -> {
                        write("fever");
                        throw new ArithmeticException();
                    }))
                    .isInstanceOf(ArithmeticException.class);
            return true;
        });

        assertThat(theOneUse().statements()).isEqualTo(sent).isPositive();
    }

    @Test
    void eachHospitalIsToldItsOwn() {
        var other = test.aCaller(test.aHospital());

        notes.write(other, note("fever"));

        assertThat(test.uses(doctor.hospital())).isEmpty();
    }

    @Test
    void workInTheBackgroundIsTheHospitalsToo() {
        write("fever");
        test.uses(doctor.hospital());

        BackgroundWork.of(test.erp());

        assertThat(test.uses(doctor.hospital())).isNotEmpty(); // its audit trail was linked
    }

    private Usage theOneUse() {
        var uses = test.uses(doctor.hospital());
        assertThat(uses).hasSize(1);
        return uses.get(0);
    }

    private UUID write(String title, String... lines) {
        return notes.write(doctor, note(title, lines));
    }

    private WriteNote note(String title, String... lines) {
        return new WriteNote(new PatientId(test.erp().newId()), title, List.of(lines));
    }
}
