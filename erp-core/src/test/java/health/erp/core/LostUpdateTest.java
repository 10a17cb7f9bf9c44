package health.erp.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.id.PatientId;
import health.erp.core.notebook.Note;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.Notes;
import health.erp.core.notebook.WriteNote;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Notebook.class)
class LostUpdateTest {
    private final TestErp test;
    private final Notes notes;
    private final Caller doctor;
    private final UUID note;

    LostUpdateTest(TestErp test) {
        this.test = test;
        this.notes = test.erp().module(Notebook.class).notes();
        this.doctor = test.aCaller(test.aHospital());
        this.note = notes.write(doctor, new WriteNote(new PatientId(test.erp().newId()), "fever", List.of()));
    }

    @Test
    void whoReadAnOlderVersionIsToldThatItChanged() {
        notes.rename(doctor, note, 0, "high fever");

        assertThatThrownBy(() -> notes.rename(doctor, note, 0, "no fever"))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("erp.changed"));

        assertThat(titles()).containsExactly("high fever");
    }

    @RepeatedTest(3)
    void ofTwoWhoRenameAtTheSameMomentOneIsTold() {
        var bothHaveRead = new CyclicBarrier(2);

        var outcomes = Stream.of("high fever", "no fever")
                .map(title -> CompletableFuture.supplyAsync(() -> rename(title, bothHaveRead)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(outcomes).containsExactlyInAnyOrder("renamed", "erp.changed");
        assertThat(titles()).hasSize(1).doesNotContain("fever");
    }

    private String rename(String title, CyclicBarrier bothHaveRead) {
        try {
            return test.erp().transaction(doctor, () -> {
                assertThat(test.erp().session().find(Note.class, note).getVersion())
                        .isZero();
                await(bothHaveRead);
                notes.rename(doctor, note, 0, title);
                return "renamed";
            });
        } catch (ConflictException told) {
            return told.code();
        }
    }

    private List<String> titles() {
        return test.rows(doctor.hospital(), "select title from note where hospital_id = :hospital");
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
