package health.erp.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import health.erp.core.NotPermittedException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.signin.Authenticator;
import health.erp.core.signin.Credentials;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What sessions rely on, however staff prove who they are. */
public interface AuthenticatorContract {
    Authenticator authenticator();

    /** A hospital with a member of staff who can prove who they are. */
    HospitalId hospital();

    StaffId staff();

    /** What they show. */
    Credentials right();

    /** The same name with something else. */
    Credentials wrong();

    /** What somebody shows whom the hospital does not know. */
    Credentials unknown();

    @Test
    default void whoShowsTheRightThingIsKnown() {
        assertThat(authenticator().authenticate(hospital(), right()).staff()).isEqualTo(staff());
    }

    @Test
    default void whoIsRefusedIsToldTheSameWhateverIsWrong() {
        var told = Stream.of(wrong(), unknown(), new Credentials("", ""), new Credentials(right().name(), ""))
                .map(shown -> catchThrowable(() -> authenticator().authenticate(hospital(), shown)))
                .toList();

        assertThat(told).allSatisfy(e -> assertThat(e)
                .isInstanceOfSatisfying(NotPermittedException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("core.signin.refused")));
        assertThat(told)
                .extracting(Throwable::getMessage)
                .containsOnly(told.get(0).getMessage());
    }

    @Test
    default void whatWasShownIsNotRepeated() {
        for (var shown : List.of(wrong(), unknown())) {
            assertThatThrownBy(() -> authenticator().authenticate(hospital(), shown))
                    .hasNoCause()
                    .satisfies(e -> assertThat(e.toString()).doesNotContain(shown.secret()));
            assertThat(shown.toString()).doesNotContain(shown.secret());
        }
    }

    @Test
    default void anotherHospitalDoesNotKnowThem() {
        var elsewhere = HospitalId.of("0190a000-0000-7000-8000-0000000000ff");

        assertThatThrownBy(() -> authenticator().authenticate(elsewhere, right()))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    default void manyMayComeAtOnce() throws Exception {
        var all = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> authenticator().authenticate(hospital(), right()).staff()))
                .limit(4)
                .toList();

        for (var one : all) {
            assertThat(one.get(60, TimeUnit.SECONDS)).isEqualTo(staff());
        }
    }
}
