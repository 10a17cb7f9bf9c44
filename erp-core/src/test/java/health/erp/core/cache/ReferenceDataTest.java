package health.erp.core.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.BackgroundWork;
import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpBuilder;
import health.erp.core.HostTransactions;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.LocalTransactions;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.WriteNote;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Notes as reference data: how many there are. */
@OnEachDatabase(Notebook.class)
class ReferenceDataTest {
    private final TestErp test;
    private static final AtomicInteger KINDS = new AtomicInteger();

    private final String kind = "test.notes-" + KINDS.incrementAndGet();
    private final Node here;
    private final List<Erp> others = new ArrayList<>();
    private final Caller nurse;
    private final HospitalId hospital;

    ReferenceDataTest(TestErp test) {
        this.test = test;
        this.here = new Node(test.erp());
        this.hospital = test.aHospital();
        this.nurse = test.aCaller(hospital);
    }

    @AfterEach
    void close() {
        others.forEach(Erp::close);
    }

    @Test
    void whatIsKnownIsNotReadAgain() {
        assertThat(here.count()).isZero();
        assertThat(here.count()).isZero();

        assertThat(here.loads).hasValue(1);
    }

    @Test
    void aChangeIsSeenAtOnceWhereItWasMade() {
        here.count();

        here.write("fever", true);

        assertThat(here.count()).isEqualTo(1);
    }

    @Test
    void aChangeNobodyTellsOfIsNotSeen() {
        here.count();

        here.write("fever", false);

        assertThat(here.count()).isZero();
    }

    @Test
    void otherNodesSeeItOnceTheyHaveHeardOfIt() {
        var there = another(true);
        there.hear();
        assertThat(there.count()).isZero();
        here.write("fever", true);

        there.hear();

        assertThat(there.count()).isEqualTo(1);
        assertThat(there.count()).isEqualTo(1);
        assertThat(there.loads).hasValue(2);
    }

    @Test
    void anotherHospitalsChangeLeavesOursAlone() {
        here.hear();
        here.count();
        var elsewhere = test.aCaller(test.aHospital());
        here.write(elsewhere, "fever", true);
        here.hear();

        here.count();

        assertThat(here.loads).hasValue(1);
    }

    @Test
    void whatRollsBackIsForNobody() {
        here.count();

        assertThatThrownBy(() -> here.erp.transaction(nurse, () -> {
                    here.write("fever", true);
                    assertThat(here.count()).isEqualTo(1); // inside one sees one's own change
                    assertThat(fromAnotherThread(here)).isZero();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(here.count()).isZero();
        assertThat(here.loads).hasValue(2);
    }

    @Test
    @Timeout(60)
    void aNodeThatHearsNothingLooksForItself() {
        var alone = another(false);
        assertThat(alone.count()).isZero();
        here.write("fever", true);

        while (alone.count() == 0) {
            Thread.onSpinWait();
        }

        assertThat(alone.count()).isEqualTo(1);
        assertThat(alone.loads).hasValue(2);
    }

    /** A transaction of another node read before the change and is about to keep what it read. */
    @Test
    void whatWasReadBeforeTheChangeIsNotKeptAfterIt() {
        var there = another(true);
        there.hear();
        there.duringTheNextLoad = () -> {
            here.write("fever", true);
            there.hear();
        };

        var old = there.count();

        assertThat(old).isIn(0L, 1L);
        assertThat(there.count()).isEqualTo(1);
    }

    @Test
    void theFirstChangesOfAHospitalMayComeAllAtOnce() throws Exception {
        var there = another(true);
        var all = new CompletableFuture<?>[16];
        for (int i = 0; i < all.length; i++) {
            var node = i % 2 == 0 ? here : there;
            var title = "note " + i;
            all[i] = CompletableFuture.runAsync(() -> node.write(title, true));
        }
        CompletableFuture.allOf(all).get(60, TimeUnit.SECONDS);

        assertThat(test.rows(hospital, "select name, version from erp_version where hospital_id = :hospital"))
                .containsExactly(kind + "|16");
        here.hear();
        assertThat(here.count()).isEqualTo(16);
    }

    @Test
    void whereTheHostTellsOfNoCommitTheBackgroundDoes() {
        var mute = new Mute(new LocalTransactions(test.database().application()));
        var node = another(
                builder -> builder.transactions(mute).background(test.database().background()));
        node.hear();
        assertThat(node.count()).isZero();

        node.write("fever", true);
        node.hear();

        assertThat(node.count()).isEqualTo(1);
    }

    @Test
    void withoutACacheEverythingIsReadEachTime() {
        var node = another(builder -> builder.cache(new NoCache()));
        node.count();
        here.write("fever", false);

        assertThat(node.count()).isEqualTo(1);
        assertThat(node.loads).hasValue(2);
    }

    @Test
    void aKindOfDataHasOneName() {
        assertThatThrownBy(() -> test.erp().referenceData(new Region<>(kind, String.class, Long.class, 10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(kind);
    }

    @Test
    void whatIsKnownCostsNoStatement() {
        here.hear();
        here.count();

        assertThat(test.statements(here::count)).isZero();
    }

    private static long fromAnotherThread(Node node) {
        return CompletableFuture.supplyAsync(node::count).join();
    }

    private Node another(boolean listens) {
        return another(builder -> listens ? builder.background(test.database().background()) : builder);
    }

    private Node another(UnaryOperator<ErpBuilder> options) {
        var builder = Erp.builder()
                .dataSource(test.database().application())
                .keys(test.vault())
                .modules(new Notebook());
        var erp = options.apply(builder).build();
        others.add(erp);
        return new Node(erp);
    }

    /** A host that does not say when it has committed. */
    private record Mute(HostTransactions host) implements HostTransactions {
        @Override
        public <R> R required(Function<Connection, R> work) {
            return host.required(work);
        }
    }

    private final class Node {
        private final Erp erp;
        private final ReferenceData<String, Long> notes;
        private final AtomicInteger loads = new AtomicInteger();
        private Runnable duringTheNextLoad = () -> {};

        private Node(Erp erp) {
            this.erp = erp;
            this.notes = erp.referenceData(new Region<>(kind, String.class, Long.class, 10));
        }

        private long count() {
            return notes.get(hospital, "all", key -> {
                loads.incrementAndGet();
                var found = erp.session()
                        .createQuery("select count(n) from Note n", Long.class)
                        .getSingleResult();
                var next = duringTheNextLoad;
                duringTheNextLoad = () -> {};
                next.run();
                return found;
            });
        }

        private void write(String title, boolean tells) {
            write(nurse, title, tells);
        }

        private void write(Caller caller, String title, boolean tells) {
            erp.transaction(caller, () -> {
                if (tells) {
                    notes.changed();
                }
                return erp.module(Notebook.class)
                        .notes()
                        .write(caller, new WriteNote(new PatientId(erp.newId()), title, List.of()));
            });
        }

        private void hear() {
            BackgroundWork.of(erp);
        }
    }
}
