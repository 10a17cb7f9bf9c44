package health.erp.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.key.KeyVault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What the runtime relies on in a key vault. An adapter's test implements this; the hospitals it names are new. */
public interface KeyVaultContract {
    /** The vault; asked twice in a test, both are of the same keys. */
    KeyVault vault();

    /** A hospital the vault has never heard of. */
    default HospitalId aHospital() {
        return new HospitalId(UUID.randomUUID());
    }

    @Test
    default void whatItWrapsItUnwraps() {
        var hospital = aHospital();
        for (var size : List.of(1, 32, 4096)) {
            var key = bytes(size);

            assertThat(vault().unwrap(hospital, vault().wrap(hospital, key))).isEqualTo(key);
        }
    }

    @Test
    default void aWrappedKeyShowsNothingOfTheKey() {
        var hospital = aHospital();
        var key = bytes(64);

        var once = vault().wrap(hospital, key);
        var twice = vault().wrap(hospital, key);

        assertThat(once).isNotEqualTo(twice);
        assertThat(hex(once)).doesNotContain(hex(Arrays.copyOf(key, 8)));
    }

    @Test
    default void whatIsWrappedForOneHospitalOpensForNoOther() {
        var lakeside = aHospital();
        var hillview = aHospital();
        var wrapped = vault().wrap(lakeside, bytes(32));
        vault().wrap(hillview, bytes(32));

        refuses("core.key.notWrappedHere", () -> vault().unwrap(hillview, wrapped));
        refuses("core.key.notWrappedHere", () -> vault().unwrap(aHospital(), wrapped));
    }

    @Test
    default void oneChangedBitIsNoticed() {
        var hospital = aHospital();
        var wrapped = vault().wrap(hospital, bytes(32));

        for (int i = 0; i < wrapped.length; i++) {
            var changed = wrapped.clone();
            changed[i] ^= 1;
            refuses("core.key.notWrappedHere", () -> vault().unwrap(hospital, changed));
        }
        refuses("core.key.notWrappedHere", () -> vault().unwrap(hospital, new byte[0]));
    }

    @Test
    default void afterARotationTheOldStillUnwraps() {
        var hospital = aHospital();
        var key = bytes(32);
        var before = vault().wrap(hospital, key);

        vault().rotate(hospital);
        var between = vault().wrap(hospital, key);
        vault().rotate(hospital);

        assertThat(vault().unwrap(hospital, before)).isEqualTo(key);
        assertThat(vault().unwrap(hospital, between)).isEqualTo(key);
        assertThat(vault().unwrap(hospital, vault().wrap(hospital, key))).isEqualTo(key);
    }

    @Test
    default void aHospitalMayBeginWithARotation() {
        var hospital = aHospital();

        vault().rotate(hospital);

        assertThat(vault().unwrap(hospital, vault().wrap(hospital, bytes(32)))).isEqualTo(bytes(32));
    }

    @Test
    default void afterTheDestructionNothingUnwrapsAndNothingIsWrappedForEver() {
        var hospital = aHospital();
        var other = aHospital();
        var kept = vault().wrap(other, bytes(32));
        var first = vault().wrap(hospital, bytes(32));
        vault().rotate(hospital);
        var second = vault().wrap(hospital, bytes(32));

        vault().destroy(hospital);
        vault().destroy(hospital);

        refuses(KeyVault.DESTROYED, () -> vault().unwrap(hospital, first));
        refuses(KeyVault.DESTROYED, () -> vault().unwrap(hospital, second));
        refuses(KeyVault.DESTROYED, () -> vault().wrap(hospital, bytes(32)));
        refuses(KeyVault.DESTROYED, () -> vault().rotate(hospital));
        assertThat(vault().unwrap(other, kept)).isEqualTo(bytes(32));
    }

    @Test
    default void aHospitalThatNeverHadAKeyGetsNoneOnceItIsDestroyed() {
        var hospital = aHospital();

        vault().destroy(hospital);

        refuses(KeyVault.DESTROYED, () -> vault().wrap(hospital, bytes(32)));
    }

    @RepeatedTest(5)
    default void allAtOnceBeginAndRotateAndNothingIsLost() throws Exception {
        var hospital = aHospital();
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var work = IntStream.range(0, 8)
                    .mapToObj(thread -> pool.submit((Callable<List<byte[]>>) () -> {
                        start.await();
                        var wrapped = new ArrayList<byte[]>();
                        for (int turn = 0; turn < 5; turn++) {
                            wrapped.add(vault().wrap(hospital, bytes(32)));
                            if (turn == thread % 5) {
                                vault().rotate(hospital);
                            }
                        }
                        return wrapped;
                    }))
                    .toList();
            start.countDown();
            for (var done : work) {
                for (var wrapped : done.get()) {
                    assertThat(vault().unwrap(hospital, wrapped)).isEqualTo(bytes(32));
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void refuses(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RuleException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 37 + 11);
        }
        return bytes;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
