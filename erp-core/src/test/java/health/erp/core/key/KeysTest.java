package health.erp.core.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.LocalTransactions;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Notebook.class)
class KeysTest {
    private static final byte[] VALUE = "2345 6789 0124".getBytes(UTF_8);

    private final TestErp test;
    private final Erp erp;
    private final Keys keys;
    private final Caller doctor;
    private final HospitalId hospital;
    private final SealedPlace place;
    private final List<Erp> others = new ArrayList<>();

    KeysTest(TestErp test) {
        this.test = test;
        this.erp = test.erp();
        this.keys = erp.core().keys();
        this.doctor = test.aCaller(test.aHospital());
        this.hospital = doctor.hospital();
        this.place = new SealedPlace("note", "title", erp.newId());
    }

    @AfterEach
    void closeTheOthers() {
        others.forEach(Erp::close);
    }

    @Test
    void whatIsSealedOpensInItsPlaceInsideATransactionAndOutside() {
        var outside = keys.seal(hospital, place, VALUE);
        var inside = erp.transaction(doctor, () -> keys.seal(hospital, place, VALUE));

        assertThat(keys.open(hospital, place, inside)).isEqualTo(VALUE);
        assertThat(erp.transaction(doctor, () -> keys.open(hospital, place, outside)))
                .isEqualTo(VALUE);
        assertThat(inside).hasSize(VALUE.length + 33).isNotEqualTo(outside);
    }

    @Test
    void inATransactionOfAnotherHospitalNothingIsSealed() {
        var elsewhere = test.aCaller(test.aHospital());
        keys.seal(hospital, place, VALUE);

        refuses("erp.otherHospital", () -> erp.transaction(elsewhere, () -> keys.seal(hospital, place, VALUE)));
    }

    @Test
    void oneChangedBitIsNoticed() {
        var sealed = keys.seal(hospital, place, VALUE);

        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 4;
            refuses("core.key.notOpened", () -> keys.open(hospital, place, changed));
        }
        refuses("core.key.notOpened", () -> keys.open(hospital, place, new byte[3]));
    }

    @Test
    void aSignatureIsOfOneMessageAndOneHospital() {
        var elsewhere = test.aHospital();
        var mac = keys.mac(hospital, VALUE);
        var changed = mac.clone();
        changed[changed.length - 1] ^= 1;

        assertThat(mac).hasSize(37);
        assertThat(keys.verify(hospital, VALUE, mac)).isTrue();
        assertThat(keys.verify(hospital, "other".getBytes(UTF_8), mac)).isFalse();
        assertThat(keys.verify(elsewhere, VALUE, mac)).isFalse();
        assertThat(keys.verify(hospital, VALUE, changed)).isFalse();
        assertThat(keys.verify(hospital, VALUE, new byte[0])).isFalse();
    }

    @Test
    void aTokenIsTheSameForTheSameValueOfTheSameFieldAndHospital() {
        var token = keys.token(hospital, "aadhaar", "234567890124");

        assertThat(token).hasSize(32).isEqualTo(keys.token(hospital, "aadhaar", "234567890124"));
        assertThat(token)
                .isNotEqualTo(keys.token(hospital, "aadhaar", "234567890125"))
                .isNotEqualTo(keys.token(hospital, "passport", "234567890124"))
                .isNotEqualTo(keys.token(hospital, "aadhaar2", "34567890124"))
                .isNotEqualTo(keys.token(test.aHospital(), "aadhaar", "234567890124"));
    }

    @Test
    void onceInMemoryKeysCostNoStatement() {
        keys.seal(hospital, place, VALUE);
        keys.mac(hospital, VALUE);
        keys.token(hospital, "f", "v");

        assertThat(test.statements(() -> keys.open(hospital, place, keys.seal(hospital, place, VALUE)).length
                        + keys.mac(hospital, VALUE).length
                        + keys.token(hospital, "f", "v").length()))
                .isZero();
    }

    @Test
    void keysMadeInATransactionOfTheHostThatRolledBackAreNobodys() throws SQLException {
        var sealed = new ArrayList<byte[]>();
        try (var connection = test.database().application().getConnection()) {
            erp.join(connection, doctor, () -> {
                sealed.add(keys.seal(hospital, place, VALUE));
                assertThat(keys.open(hospital, place, sealed.get(0))).isEqualTo(VALUE);
                return true;
            });
            connection.rollback();
        }
        assertThat(rows()).isEmpty();

        keys.seal(hospital, place, VALUE);

        assertThat(rows()).hasSize(KeyUse.values().length);
        refuses("core.key.notOpened", () -> keys.open(hospital, place, sealed.get(0)));
    }

    /** The host's transaction commits, but what joined it was undone by itself, and its keys with it. */
    @Test
    void keysUndoneInsideTheTransactionOfAHostAreNobodys() {
        var host = new LocalTransactions(test.database().application());
        var joining = anotherNode(test.vault(), host);
        host.required(connection -> {
            assertThatThrownBy(() -> joining.join(connection, doctor, () -> {
                        joining.core().keys().seal(hospital, place, VALUE);
                        throw new IllegalStateException("undone");
                    }))
                    .hasMessage("undone");
            return true;
        });

        var sealed = joining.core().keys().seal(hospital, place, VALUE);

        assertThat(keys.open(hospital, place, sealed)).isEqualTo(VALUE);
    }

    @Test
    void inOneTransactionTheKeysAreMadeOnce() {
        var sent = test.statements(() -> erp.transaction(doctor, () -> {
            for (int i = 0; i < 100; i++) {
                keys.seal(hospital, place, VALUE);
            }
            return true;
        }));

        // each of the four asked for and made in a transaction before it, then the one key read; and twice the
        // hospital's setting on PostgreSQL
        assertThat(sent).isEqualTo((test.server() == TestServer.POSTGRESQL ? 2 : 0) + 2 * 4 + 1);
    }

    @Test
    void whoeverIsFirstAllHaveTheSameKeys() throws Exception {
        var nodes = List.of(erp, anotherNode(test.vault()), anotherNode(test.vault()));

        var sealed = allAtOnce(nodes);

        assertThat(rows()).hasSize(KeyUse.values().length);
        for (var bytes : sealed) {
            for (var node : nodes) {
                assertThat(node.core().keys().open(hospital, place, bytes)).isEqualTo(VALUE);
            }
        }
    }

    List<byte[]> allAtOnce(List<Erp> nodes) throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(12);
        try {
            var work = IntStream.range(0, 12)
                    .mapToObj(i -> pool.submit((Callable<byte[]>) () -> {
                        start.await();
                        var node = nodes.get(i % nodes.size());
                        return i % 2 == 0
                                ? node.core().keys().seal(hospital, place, VALUE)
                                : node.transaction(
                                        doctor, () -> node.core().keys().seal(hospital, place, VALUE));
                    }))
                    .toList();
            start.countDown();
            var sealed = new ArrayList<byte[]>();
            for (var done : work) {
                sealed.add(done.get());
            }
            return sealed;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whileTheVaultIsDownKeysInMemoryGoOnUntilTheirTimeIsOver() {
        var vault = new SwitchedVault(test.vault());
        var mine = anotherNode(vault).core().keys();
        var sealed = mine.seal(hospital, place, VALUE);

        vault.down = true;
        test.clock().advance(Keyring.LIFE.minusSeconds(1));
        assertThat(mine.open(hospital, place, sealed)).isEqualTo(VALUE);

        test.clock().advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> mine.open(hospital, place, sealed))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("core.key.unavailable"))
                .hasNoCause()
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> mine.seal(hospital, place, VALUE)).isInstanceOf(ConflictException.class);

        vault.down = false;
        assertThat(mine.open(hospital, place, sealed)).isEqualTo(VALUE);
    }

    @Test
    void keysOfAnotherVaultAreToldApart() {
        keys.seal(hospital, place, VALUE);
        var other = anotherNode(new MemoryKeyVault()).core().keys();

        refuses("core.key.notWrappedHere", () -> other.seal(hospital, place, VALUE));
    }

    @Test
    void whatWasSealedBeforeARotationOpensAfterIt() {
        var other = anotherNode(test.vault()).core().keys();
        var sealed = keys.seal(hospital, place, VALUE);
        var mac = keys.mac(hospital, VALUE);
        var token = keys.token(hospital, "f", "v");
        assertThat(other.open(hospital, place, sealed)).isEqualTo(VALUE); // has the old keys in memory

        keys.rotate(hospital);

        var newer = keys.seal(hospital, place, VALUE);
        assertThat(keys.open(hospital, place, sealed)).isEqualTo(VALUE);
        assertThat(keys.isCurrent(hospital, sealed)).isFalse();
        assertThat(keys.isCurrent(hospital, newer)).isTrue();
        assertThat(keys.verify(hospital, VALUE, mac)).isTrue();
        assertThat(keys.token(hospital, "f", "v")).isEqualTo(token);
        assertThat(other.open(hospital, place, newer)).isEqualTo(VALUE);
        assertThat(other.verify(hospital, VALUE, keys.mac(hospital, VALUE))).isTrue();

        var resealed = keys.resealed(hospital, place, sealed);
        assertThat(keys.isCurrent(hospital, resealed)).isTrue();
        assertThat(keys.open(hospital, place, resealed)).isEqualTo(VALUE);
        assertThat(keys.resealed(hospital, place, resealed)).isSameAs(resealed);
    }

    Erp anotherNode(KeyVault vault) {
        return anotherNode(vault, new LocalTransactions(test.database().application()));
    }

    private Erp anotherNode(KeyVault vault, LocalTransactions host) {
        var node = Erp.builder()
                .dataSource(test.database().application())
                .transactions(host)
                .clock(test.clock())
                .keys(vault)
                .modules(new Notebook())
                .build();
        others.add(node);
        return node;
    }

    private List<String> rows() {
        return test.rows(hospital, "select purpose from erp_key where hospital_id = :hospital");
    }

    static void refuses(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RuleException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    /** A vault that can be out of reach. */
    private static final class SwitchedVault implements KeyVault {
        private final KeyVault real;
        private volatile boolean down;

        private SwitchedVault(KeyVault real) {
            this.real = real;
        }

        @Override
        public byte[] wrap(HospitalId hospital, byte[] key) {
            return up().wrap(hospital, key);
        }

        @Override
        public byte[] unwrap(HospitalId hospital, byte[] wrapped) {
            return up().unwrap(hospital, wrapped);
        }

        @Override
        public void rotate(HospitalId hospital) {
            up().rotate(hospital);
        }

        @Override
        public void destroy(HospitalId hospital) {
            up().destroy(hospital);
        }

        private KeyVault up() {
            if (down) {
                throw new IllegalStateException("No answer from secret.example:8200");
            }
            return real;
        }
    }
}
