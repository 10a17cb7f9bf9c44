package health.erp.lab.analyzer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a message is from whom a channel is for. */
final class Senders {
    static boolean match(ChannelSettings settings, MessageIdentity message) {
        if (message.sender().isEmpty()) {
            return true; // of what cannot be read it is not known; it is kept all the same
        }
        var bar = message.sender().indexOf('|');
        var application = bar < 0 ? message.sender() : message.sender().substring(0, bar);
        var facility = bar < 0 ? "" : message.sender().substring(bar + 1);
        return is(settings.application(), application) && is(settings.facility(), facility);
    }

    /** The first component of what was sent counts: the rest is another name for the same. */
    private static boolean is(@Nullable String wanted, String sent) {
        return Optional.ofNullable(wanted)
                .map(name -> sent.equals(name) || sent.startsWith(name + "^"))
                .orElse(true);
    }

    private Senders() {}
}
