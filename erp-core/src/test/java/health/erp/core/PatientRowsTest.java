package health.erp.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.id.PatientId;
import health.erp.core.jpa.PatientRows;
import health.erp.core.notebook.Note;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.WriteNote;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the rows of one patient become another's. */
@OnEachDatabase(Notebook.class)
class PatientRowsTest {
    private final TestErp test;
    private final PatientRows rows;
    private final Caller clerk;
    private final PatientReference notes;
    private final PatientId ravi;
    private final PatientId lata;

    PatientRowsTest(TestErp test) {
        this.test = test;
        this.rows = test.erp().core().patientRows();
        this.clerk = test.aCaller(test.aHospital());
        this.notes = new Notebook().patientReferences().get(0);
        this.ravi = new PatientId(test.erp().newId());
        this.lata = new PatientId(test.erp().newId());
    }

    @Test
    void theRowsOfAPatientAreFoundWithTheirVersions() {
        var first = write(clerk, ravi, "first");
        var second = write(clerk, ravi, "second");
        write(clerk, lata, "other");
        test.erp().module(Notebook.class).notes().rename(clerk, second, 0, "second again");

        assertThat(of(ravi)).containsExactlyInAnyOrder(new PatientRow(first, 0), new PatientRow(second, 1));
        assertThat(test.erp().<Long>transaction(clerk, () -> rows.count(notes, ravi)))
                .isEqualTo(2);
    }

    @Test
    void whatMovesCountsItsVersion() {
        var first = write(clerk, ravi, "first");

        assertThat(move(clerk, List.of(first), ravi, lata)).isEqualTo(1);

        assertThat(of(ravi)).isEmpty();
        assertThat(of(lata)).containsExactly(new PatientRow(first, 1));
    }

    @Test
    void onlyWhatIsStillTheFirstOnesMoves() {
        var first = write(clerk, ravi, "first");
        var hers = write(clerk, lata, "hers");
        move(clerk, List.of(first), ravi, lata);

        assertThat(move(
                        clerk,
                        List.of(first, hers),
                        ravi,
                        new PatientId(test.erp().newId())))
                .isZero();
        assertThat(of(lata)).hasSize(2);
    }

    @Test
    void anotherHospitalMovesNothing() {
        var elsewhere = test.aCaller(test.aHospital());
        var first = write(clerk, ravi, "first");

        assertThat(move(elsewhere, List.of(first), ravi, lata)).isZero();
        assertThat(test.erp().<Object>transaction(elsewhere, () -> rows.of(notes, ravi)))
                .isEqualTo(List.of());
        assertThat(of(ravi)).hasSize(1);
    }

    @Test
    void aWriterWhoReadBeforeCannotWriteTheFormerPatientBack() {
        var first = write(clerk, ravi, "first");
        move(clerk, List.of(first), ravi, lata);

        assertThatThrownBy(() -> test.erp().module(Notebook.class).notes().rename(clerk, first, 0, "late"))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("erp.changed"));
        assertThat(of(lata)).containsExactly(new PatientRow(first, 1));
    }

    @Test
    void whatTheTransactionHoldsOfARowFollows() {
        var first = write(clerk, ravi, "first");

        var owner = test.erp().transaction(clerk, () -> {
            var held = test.erp().session().find(Note.class, first);
            rows.move(notes, List.of(first), ravi, lata);
            return held.getPatient();
        });

        assertThat(owner).isEqualTo(lata);
    }

    @Test
    void moreRowsThanAStatementTakes() {
        var many = 1_030; // in two statements
        var written = IntStream.range(0, many)
                .mapToObj(i -> write(clerk, ravi, "note " + i))
                .toList();

        assertThat(move(clerk, written, ravi, lata)).isEqualTo(many);
        assertThat(of(lata)).hasSize(many).allSatisfy(row -> assertThat(row.version())
                .isEqualTo(1));
    }

    private UUID write(Caller caller, PatientId patient, String title) {
        return test.erp().module(Notebook.class).notes().write(caller, new WriteNote(patient, title, List.of()));
    }

    private int move(Caller caller, List<UUID> some, PatientId from, PatientId to) {
        return test.erp().transaction(caller, () -> rows.move(notes, some, from, to));
    }

    private List<PatientRow> of(PatientId patient) {
        return test.erp().transaction(clerk, () -> rows.of(notes, patient));
    }
}
