package health.erp.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.id.PatientId;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.Notes;
import health.erp.core.notebook.WriteNote;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Notebook.class)
class TransactionTest {
    private final TestErp test;
    private final Erp erp;
    private final Notes notes;
    private final Caller doctor;
    private final Caller stranger;

    TransactionTest(TestErp test) {
        this.test = test;
        this.erp = test.erp();
        this.notes = erp.module(Notebook.class).notes();
        this.doctor = test.aCaller(test.aHospital());
        this.stranger = test.aCaller(test.aHospital());
    }

    @Test
    void useCasesInsideCommitTogether() {
        erp.transaction(doctor, () -> {
            write(doctor, "fever");
            assertThat(titles(doctor)).isEmpty();
            return write(doctor, "cough");
        });

        assertThat(titles(doctor)).containsExactly("cough", "fever");
        assertThat(test.events(doctor.hospital())).hasSize(2);
        assertThat(test.audit(doctor.hospital())).hasSize(2);
    }

    @Test
    void useCasesInsideRollBackTogether() {
        assertThatThrownBy(() -> erp.transaction(doctor, () -> {
                    write(doctor, "fever");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertNothingOf(doctor);
    }

    @Test
    void aTransactionInsideJoinsTheOneAround() {
        assertThatThrownBy(() -> erp.transaction(doctor, () -> {
                    erp.transaction(doctor, () -> write(doctor, "fever"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertNothingOf(doctor);
    }

    @Test
    void aFailureSwallowedInBetweenStillRollsBackEverything() {
        assertThatThrownBy(() -> erp.transaction(doctor, () -> {
                    write(doctor, "fever");
                    try {
                        write(doctor, "fever");
                    } catch (ConflictException swallowed) {
                        assertThat(swallowed.code()).isEqualTo("notebook.title.taken");
                    }
                    return true;
                }))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("notebook.title.taken"));

        assertNothingOf(doctor);
    }

    @Test
    void afterASwallowedFailureNoFurtherUseCaseBegins() {
        assertThatThrownBy(() -> erp.transaction(doctor, () -> {
                    swallow(() -> erp.transaction(doctor, () -> {
                        throw new IllegalStateException("no");
                    }));
                    return write(doctor, "fever");
                }))
                .hasMessage("no");

        assertNothingOf(doctor);
    }

    @Test
    void evenAnErrorSwallowedInBetweenRollsBackEverything() {
        assertThatThrownBy(() -> erp.transaction(doctor, () -> {
                    try {
                        erp.transaction(doctor, () -> {
                            write(doctor, "fever");
                            throw new StackOverflowError();
                        });
                    } catch (StackOverflowError swallowed) {
                        assertThat(swallowed).hasNoCause();
                    }
                    return true;
                }))
                .isInstanceOf(RuntimeException.class);

        assertNothingOf(doctor);
    }

    @Test
    void aCallerOfAnotherHospitalIsRefusedInsideAndNothingSwitches() {
        write(stranger, "theirs");

        erp.transaction(doctor, () -> {
            write(doctor, "fever");
            assertThatThrownBy(() -> write(stranger, "stolen"))
                    .isInstanceOfSatisfying(
                            RuleException.class, e -> assertThat(e.code()).isEqualTo("erp.otherHospital"));
            assertThat(seenInside()).isEqualTo(1);
            return write(doctor, "cough");
        });

        assertThat(titles(doctor)).containsExactly("cough", "fever");
        assertThat(titles(stranger)).containsExactly("theirs");
    }

    @Test
    void withoutATransactionThereIsNoSessionNoEventAndNoNumber() {
        assertThatThrownBy(erp::session).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> erp.nextNumber("mrn")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> erp.discloses(new PatientId(erp.newId()))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void severalRuntimesLiveSideBySide() {
        try (var other = Erp.builder()
                .dataSource(test.database().application())
                .keys(test.vault())
                .modules(new Notebook())
                .build()) {
            var theirNotes = other.module(Notebook.class).notes();

            erp.transaction(doctor, () -> {
                write(doctor, "fever");
                theirNotes.write(stranger, aNote("cough")); // a transaction of its own
                return true;
            });

            assertThat(titles(doctor)).containsExactly("fever");
            assertThat(titles(stranger)).containsExactly("cough");
        }
        assertThat(write(doctor, "still open")).isNotNull();
    }

    private long seenInside() {
        return erp.session()
                .createQuery("select count(*) from Note", Long.class)
                .getSingleResult();
    }

    private UUID write(Caller caller, String title) {
        return notes.write(caller, aNote(title));
    }

    private WriteNote aNote(String title) {
        return new WriteNote(new PatientId(erp.newId()), title, List.of("a line"));
    }

    private static void swallow(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException swallowed) {
            assertThat(swallowed).isNotNull();
        }
    }

    private List<String> titles(Caller caller) {
        return test.rows(caller.hospital(), "select title from note where hospital_id = :hospital order by title");
    }

    private void assertNothingOf(Caller caller) {
        assertThat(titles(caller)).isEmpty();
        assertThat(test.events(caller.hospital())).isEmpty();
        assertThat(test.audit(caller.hospital())).isEmpty();
    }
}
