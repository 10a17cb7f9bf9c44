package health.erp.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the house relies on in whatever carries its notices. */
public interface NoticeChannelContract {
    /** The carrier, able to deliver. */
    NoticeChannel carrier();

    /** An address it delivers to. */
    String address();

    @Test
    default void aMessageIsTakenUnderAnId() {
        assertThat(carrier().send(message(address())))
                .isInstanceOfSatisfying(
                        SendOutcome.Accepted.class,
                        taken -> assertThat(taken.providerId()).isNotBlank().hasSizeLessThanOrEqualTo(200));
    }

    @Test
    default void theSameNoticeMayBeSentAgain() {
        var carrier = carrier();
        var message = message(address());

        assertThat(carrier.send(message)).isInstanceOf(SendOutcome.Accepted.class);
        assertThat(carrier.send(message)).isInstanceOf(SendOutcome.Accepted.class);
    }

    @Test
    default void noAddressIsRefusedForGoodAndNotRepeatedInTheReason() {
        assertThat(carrier().send(message(" ")))
                .isInstanceOfSatisfying(SendOutcome.Refused.class, refused -> assertThat(refused.reason())
                        .matches("[A-Za-z0-9._-]{1,80}"));
    }

    private Message message(String address) {
        var channel = carrier().channel();
        return new Message(
                UUID.fromString("01993c00-0000-7000-8000-0000000000aa"),
                channel,
                address,
                channel == Channel.MAIL ? "Ein Gruß" : null,
                "नमस्ते",
                false);
    }
}
