package health.erp.core.signin;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LockoutProperties {
    private static final Instant START = Instant.parse("2026-03-02T04:30:00Z");

    @Property
    void aQuarterOfAnHourHoldsNoMoreThanEightAttempts(
            @ForAll @Size(max = 200) List<@IntRange(max = 200) Integer> pauses) {
        var user = aUser();
        var admitted = new ArrayList<Instant>();
        var now = START;
        for (var seconds : pauses) {
            now = now.plusSeconds(seconds);
            if (user.attempt(now)) {
                admitted.add(now);
            }
        }

        for (int i = 8; i < admitted.size(); i++) {
            assertThat(Duration.between(admitted.get(i - 8), admitted.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(15));
        }
    }

    @Property
    void whoWaitsAQuarterOfAnHourMayTryAgain(@ForAll @IntRange(max = 5_000) int wrong) {
        var user = aUser();
        for (int i = 0; i < wrong; i++) {
            user.attempt(START);
        }

        assertThat(user.attempt(START.plus(Duration.ofMinutes(15)))).isTrue();
        assertThat(user.getFailedAttempts()).isEqualTo(wrong + 1);
    }

    @Property
    void aRightPasswordForgetsTheWrongOnes(@ForAll @IntRange(max = 50) int wrong) {
        var user = aUser();
        for (int i = 0; i < wrong; i++) {
            user.attempt(START);
        }
        user.unlock();

        for (int i = 0; i < UserAccount.FREE_ATTEMPTS + 1; i++) {
            assertThat(user.attempt(START)).isTrue();
        }
        assertThat(user.attempt(START)).isFalse();
    }

    private static UserAccount aUser() {
        return new UserAccount(
                new UserId(new UUID(0, 1)), UserName.of("asha"), new StaffId(new UUID(0, 2)), "hash", START);
    }
}
