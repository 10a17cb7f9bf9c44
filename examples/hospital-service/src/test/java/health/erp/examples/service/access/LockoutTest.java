package health.erp.examples.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LockoutTest {
    private final AtomicLong now = new AtomicLong();
    private final Lockout lockout = new Lockout(now::get);

    @Test
    void locksAfterTheLastTryAndOpensAfterThePause() {
        for (int i = 1; i < Lockout.TRIES; i++) {
            lockout.failed("Rekha");
        }
        assertThat(lockout.isLocked("rekha")).isFalse();

        lockout.failed("rekha");
        assertThat(lockout.isLocked("REKHA")).isTrue();
        assertThat(lockout.isLocked("milind")).isFalse();

        now.addAndGet(Lockout.PAUSE.plusSeconds(1).toNanos());
        assertThat(lockout.isLocked("rekha")).isFalse();
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() {
        for (int i = 1; i < Lockout.TRIES; i++) {
            lockout.failed("rekha");
        }
        lockout.succeeded("rekha");
        lockout.failed("rekha");

        assertThat(lockout.isLocked("rekha")).isFalse();
    }
}
