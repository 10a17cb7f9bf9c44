package health.erp.core;

import static health.erp.core.notebook.NotePermission.WRITE_NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.audit.AuditPermission;
import health.erp.core.audit.AuditRoot;
import health.erp.core.audit.AuditTrail;
import health.erp.core.audit.AuditVerification;
import health.erp.core.audit.AuditVerification.Finding;
import health.erp.core.audit.AuditVerification.Kind;
import health.erp.core.audit.ReadAuditRoot;
import health.erp.core.audit.VerifyAudit;
import health.erp.core.id.PatientId;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.work.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Notebook.class)
class AuditChainTest {
    private static final int CALLS = 6;

    private final TestErp test;
    private final Erp erp;
    private final AuditTrail trail;
    private final Caller clerk;
    private final Caller auditor;
    private final Tampering tampering;

    AuditChainTest(TestErp test) {
        this.test = test;
        this.erp = test.erp();
        this.trail = erp.core().audit();
        this.clerk = test.aCaller(test.aHospital(), WRITE_NOTE);
        this.auditor = test.aCaller(clerk.hospital(), AuditPermission.values());
        this.tampering = new Tampering(test, clerk.hospital());
    }

    @BeforeEach
    void tablesAreOpen() {
        Tampering.open(test);
        IntStream.range(0, CALLS).forEach(this::work);
        link();
    }

    @Test
    void anUntouchedTrailIsIntact() {
        work(7);

        var found = verify(null);

        assertThat(found.findings()).isEmpty();
        assertThat(found.linked()).isEqualTo(CALLS);
        assertThat(found.waiting()).isEqualTo(1); // the check itself is written after it
        assertThat(found.root()).isEqualTo(trail.root(auditor, new ReadAuditRoot()));
    }

    @Test
    void everyEditIsFound() {
        var entry = tampering.linked().get(2);
        for (var edit : Tampering.EDITS) {
            tampering.execute("delete from erp_audit where hospital_id = :hospital and action = 'Before'");
            var backup = tampering.copy(entry);
            tampering.edit(entry, edit);

            assertThat(verify(null).findings()).as(edit).contains(new Finding(Kind.FORGED, 3L, entry));

            tampering.delete(entry); // and put it back
            tampering.execute("update erp_audit set id = '%s' where hospital_id = :hospital and id = '%s'"
                    .formatted(entry, backup));
            assertThat(verify(null).findings()).as("undone: " + edit).isEmpty();
        }
    }

    @Test
    void aDeletedEntryIsFound() {
        var entry = tampering.linked().get(2);
        tampering.delete(entry);

        assertThat(verify(null).findings()).containsExactly(new Finding(Kind.DELETED, 3L, entry));
    }

    @Test
    void anEntryDeletedWithItsLinkIsFound() {
        var entry = tampering.linked().get(2);
        tampering.delete(entry);
        tampering.unlink(entry);

        assertThat(verify(null).findings()).extracting(Finding::kind).containsExactly(Kind.GAP);
    }

    @Test
    void anEntryDeletedBeforeItWasLinkedIsFoundByItsMark() {
        work(8);
        var entry = tampering.entries().get(CALLS);
        tampering.delete(entry);

        assertThat(verify(null).findings()).containsExactly(new Finding(Kind.DELETED, null, entry));
        link();
        assertThat(verify(null).findings()).extracting(Finding::kind).containsExactly(Kind.DELETED);
    }

    @Test
    void aTailCutOffIsFound() {
        var last = tampering.linked().get(CALLS - 1);
        tampering.delete(last);
        tampering.unlink(last);

        assertThat(verify(null).findings()).extracting(Finding::kind).containsExactly(Kind.HEAD);
    }

    @Test
    void aForgedEntryIsFoundHoweverItIsPutIn() {
        var copy = tampering.copy(tampering.linked().get(1));
        assertThat(verify(null).findings()).containsExactly(new Finding(Kind.FORGED, null, copy));

        tampering.markWaiting(copy);
        link();
        assertThat(verify(null).findings()).extracting(Finding::kind).containsExactly(Kind.FORGED);

        tampering.unlink(copy);
        tampering.link(CALLS + 1, copy);
        assertThat(verify(null).findings()).extracting(Finding::kind).contains(Kind.FORGED, Kind.BROKEN);
    }

    @Test
    void anEntryWithoutASealIsFound() {
        tampering.edit(tampering.linked().get(1), "mac = null");

        assertThat(verify(null).findings()).extracting(Finding::kind).contains(Kind.UNSEALED);
    }

    @Test
    void swappedLinksAreFound() {
        tampering.swap(2, 5);
        assertThat(verify(null).findings())
                .extracting(Finding::kind)
                .contains(Kind.BROKEN)
                .doesNotContain(Kind.FORGED);
        tampering.swap(2, 5);
        assertThat(verify(null).findings()).isEmpty();

        tampering.swapEntries(tampering.linked().get(1), tampering.linked().get(4));
        assertThat(verify(null).findings()).extracting(Finding::kind).contains(Kind.BROKEN);
    }

    @Test
    void aLinkTakenAwayIsFound() {
        tampering.unlink(tampering.linked().get(CALLS - 1));

        assertThat(verify(null).findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Kind.HEAD, Kind.UNLINKED);
    }

    @Test
    void anOldHeadIsFound() {
        var old = trail.root(auditor, new ReadAuditRoot());
        link();
        tampering.head(old.no(), old.hash());

        assertThat(verify(null).findings()).extracting(Finding::kind).containsExactly(Kind.HEAD);
    }

    /** Nothing in the database can tell; only somebody who noted the root elsewhere can. */
    @Test
    void aHistoryRolledBackAsAWholeIsFoundByTheRootSomebodyNoted() {
        var before = trail.root(auditor, new ReadAuditRoot());
        link();
        work(9);
        link();
        var noted = trail.root(auditor, new ReadAuditRoot());
        link();
        for (var entry :
                tampering.linked().subList((int) before.no(), tampering.linked().size())) {
            tampering.delete(entry);
            tampering.unlink(entry);
        }
        tampering.head(before.no(), before.hash());

        assertThat(verify(null).findings()).isEmpty();
        assertThat(verify(before).findings()).isEmpty();
        assertThat(verify(noted).findings()).extracting(Finding::kind).containsExactly(Kind.ROOT);
        link(); // history goes on, but it is another one
        assertThat(verify(noted).findings()).extracting(Finding::kind).contains(Kind.ROOT);
    }

    @Test
    void theChainOfOneHospitalKnowsNothingOfAnother() {
        var elsewhere = test.aHospital();
        var theirs = test.aCaller(elsewhere, AuditPermission.values());
        assertThat(trail.root(theirs, new ReadAuditRoot())).isEqualTo(new AuditRoot(0, "0"));
        link();

        assertThat(trail.root(theirs, new ReadAuditRoot()).no()).isEqualTo(1);
        assertThat(verify(null).linked()).isEqualTo(CALLS);
    }

    /** A writer that has not committed keeps nobody waiting, neither writers nor linkers. */
    @Test
    void writersNeverWaitForEachOther() throws Exception {
        var pool = Executors.newSingleThreadExecutor();
        var written = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try {
            var slow = pool.submit(() -> erp.transaction(clerk, () -> {
                work(20);
                test.erp().session().flush();
                written.countDown();
                await(end);
                return true;
            }));
            written.await();

            work(21);
            work(22);
            link();
            assertThat(verify(null).linked()).isEqualTo(CALLS + 2);

            end.countDown();
            slow.get();
        } finally {
            end.countDown();
            pool.shutdown();
        }
        link();
        assertThat(verify(null).findings()).isEmpty();
        assertThat(tampering.linked()).hasSize(tampering.entries().size() - 1);
    }

    @Test
    void manyWritersAndLinkersMakeOneChain() throws Exception {
        var writing = new AtomicBoolean(true);
        var pool = Executors.newFixedThreadPool(11);
        try {
            var writers = new ArrayList<Future<?>>();
            for (int i = 0; i < 8; i++) {
                var writer = i;
                writers.add(pool.submit(() -> IntStream.range(0, 15).forEach(n -> work(100 * writer + n))));
            }
            var linkers = IntStream.range(0, 3)
                    .mapToObj(i -> pool.submit(() -> {
                        while (writing.get()) {
                            link();
                        }
                    }))
                    .toList();
            done(writers);
            writing.set(false);
            done(linkers);
        } finally {
            pool.shutdown();
        }
        link();

        var found = verify(null);
        assertThat(found.findings()).isEmpty();
        assertThat(found.linked()).isEqualTo(CALLS + 8 * 15);
        assertThat(found.waiting()).isZero();
    }

    private static void done(List<? extends Future<?>> all) throws ExecutionException, InterruptedException {
        for (var one : all) {
            one.get();
        }
    }

    private void work(int turn) {
        erp.run(clerk, WRITE_NOTE, new Turn(turn), () -> {
            erp.discloses(new PatientId(erp.newId()));
            return turn;
        });
    }

    private void link() {
        erp.core().workers().forEach(Worker::untilIdle);
    }

    private AuditVerification verify(@Nullable AuditRoot noted) {
        return trail.verify(auditor, new VerifyAudit(noted));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    record Turn(int turn) {}
}
