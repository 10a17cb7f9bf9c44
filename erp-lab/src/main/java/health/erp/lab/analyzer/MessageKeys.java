package health.erp.lab.analyzer;

import health.erp.core.id.HospitalId;
import health.erp.core.key.Keys;
import org.jspecify.annotations.Nullable;

/**
 * By what a kept message is found again; what it says cannot be guessed from them without the hospital's key.
 *
 * @param number null where the sender gives none, or begins anew each day
 */
record MessageKeys(String repeat, @Nullable String number, @Nullable String content) {
    /** Nothing is claimed: what is cut off comes again, under its number and with more content. */
    MessageKeys withoutClaims() {
        return new MessageKeys(repeat, null, null);
    }

    static MessageKeys of(Keys keys, HospitalId hospital, ChannelSettings settings, MessageIdentity identity) {
        var isNumbered = !identity.number().isEmpty() && !settings.reusesNumbers();
        var sender = part(identity.sender());
        var number = part(identity.number());
        return new MessageKeys(
                keys.token(hospital, "lab_message.repeat", sender + number + identity.content()),
                isNumbered ? keys.token(hospital, "lab_message.number", sender + number) : null,
                keys.token(hospital, "lab_message.content", sender + identity.content()));
    }

    /** With its length before it, so that no two pairs have the same text. */
    private static String part(String text) {
        return text.length() + ":" + text;
    }
}
