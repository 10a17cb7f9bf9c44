package health.erp.core.notice;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.job.GivenUp;
import health.erp.core.job.RetryPolicy;
import health.erp.core.telemetry.Telemetry;
import health.erp.core.telemetry.Telemetry.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends a notice when its job says so: waits for quiet hours to end, tries channel after channel, and notes the end. */
final class NoticeSender {
    private static final RetryPolicy LATER = new RetryPolicy(6, Duration.ofSeconds(30), Duration.ofHours(2));
    private static final String NO_CHANNEL = "notice.noChannel";
    private static final String UNKNOWN_TYPE = "notice.unknownType";
    private static final String BUSY = "notice.busy";
    private static final String REFUSED = "notice.refused";

    private final Erp erp;
    private final NoticeStore notices;
    private final NoticeContent content;
    private final Map<String, NoticeType<?>> types;
    private final NoticePorts ports;
    private final Telemetry telemetry;
    private final Later later;

    NoticeSender(
            Erp erp,
            NoticeStore notices,
            NoticeContent content,
            Map<String, NoticeType<?>> types,
            NoticePorts ports,
            Surroundings surroundings) {
        this.erp = erp;
        this.notices = notices;
        this.content = content;
        this.types = types;
        this.ports = ports;
        this.telemetry = surroundings.telemetry();
        this.later = surroundings.later();
    }

    void send(Caller caller, SendNotice turn) {
        notices.locked(turn.notice())
                .filter(n -> n.getStatus() == NoticeStatus.QUEUED)
                .ifPresent(notice -> {
                    var type = types.get(notice.getType());
                    if (type == null) {
                        erp.publish(notice.failed(UNKNOWN_TYPE, erp.now()));
                    } else {
                        send(caller, notice, type);
                    }
                });
    }

    /** Its last attempt broke off. */
    void giveUp(Caller caller, GivenUp<SendNotice> turn) {
        notices.locked(turn.payload().notice())
                .filter(n -> n.getStatus() == NoticeStatus.QUEUED)
                .ifPresent(notice -> erp.publish(notice.failed(turn.failure(), erp.now())));
    }

    private void send(Caller caller, Notice notice, NoticeType<?> type) {
        var preference = notices.preference(notice.getReceiver());
        var quietUntil = type.mustBeTold() ? Optional.<Instant>empty() : quietUntil(caller, preference);
        if (quietUntil.isPresent()) {
            later.at(caller, notice.getId(), quietUntil.get());
            return;
        }
        var addresses = addresses(caller, notice.getReceiver());
        var texts = texts(caller.hospital(), notice, type, preference);
        for (var channel : order(preference)) {
            var address = addresses.get(channel);
            var text = texts.of(channel);
            var carrier = ports.channels().stream()
                    .filter(c -> c.channel() == channel)
                    .findFirst();
            if (!notice.getTried().contains(channel) && address != null && text.isPresent() && carrier.isPresent()) {
                var message = texts.message(notice, text.get(), address);
                if (!went(caller, notice, channel, tried(caller, carrier.get(), message))) {
                    continue;
                }
                return;
            }
        }
        erp.publish(notice.failed(NO_CHANNEL, erp.now()));
    }

    /** Whether that settles it for now; otherwise another channel is to be tried. */
    private boolean went(Caller caller, Notice notice, Channel channel, SendOutcome outcome) {
        if (outcome instanceof SendOutcome.Accepted accepted) {
            erp.publish(notice.sent(channel, accepted.providerId(), erp.now()));
            return true;
        }
        if (outcome instanceof SendOutcome.TryLater busy) {
            notice.delayed(channel, busy.reason());
            if (!notice.hasFailedOften(LATER.attempts())) {
                var now = erp.core().jobs().now(caller);
                later.at(caller, notice.getId(), now.plus(LATER.wait(notice.getAttempts())));
                return true;
            }
            notice.givesUp(channel, busy.reason());
            return false;
        }
        notice.givesUp(channel, ((SendOutcome.Refused) outcome).reason());
        return false;
    }

    /** What a carrier throws may quote the message, so only its class is kept. */
    private SendOutcome tried(Caller caller, NoticeChannel carrier, Message message) {
        var observed = telemetry.begins(new Work(
                Work.Kind.NOTICE,
                carrier.channel().name().toLowerCase(Locale.ROOT),
                caller.hospital(),
                caller.correlation()));
        try {
            var outcome = carrier.send(message);
            if (outcome instanceof SendOutcome.Accepted) {
                observed.done();
            } else {
                observed.refused(outcome instanceof SendOutcome.TryLater ? BUSY : REFUSED);
            }
            return outcome;
        } catch (RuntimeException e) {
            observed.failed(e.getClass().getName());
            return new SendOutcome.TryLater(e.getClass().getSimpleName());
        }
    }

    private Optional<Instant> quietUntil(Caller caller, Optional<NoticePreference> preference) {
        var quiet = preference.map(NoticePreference::getQuietHours).orElse(null);
        if (quiet == null) {
            return Optional.empty();
        }
        var now = erp.core().jobs().now(caller);
        var end = quiet.after(now, erp.zone(caller.hospital()));
        return end.isAfter(now) ? Optional.of(end) : Optional.empty();
    }

    private Map<Channel, String> addresses(Caller caller, Receiver receiver) {
        return ports.directories().stream()
                .filter(d -> d.kind() == receiver.kind())
                .findFirst()
                .map(d -> d.addresses().apply(caller, receiver.id()))
                .orElse(Map.of());
    }

    private static List<Channel> order(Optional<NoticePreference> preference) {
        var wanted = preference.map(NoticePreference::getChannels).orElse(List.of());
        return wanted.isEmpty() ? Arrays.asList(Channel.values()) : wanted;
    }

    private <T extends Record> Texts texts(
            HospitalId hospital, Notice notice, NoticeType<T> type, Optional<NoticePreference> preference) {
        var own = notices.texts(type.name()).stream().map(NoticeTemplate::getText);
        var known = Stream.concat(own, type.texts().stream()).toList(); // the hospital's own words come first
        var theirs = preference.map(NoticePreference::getLanguage).stream();
        var languages = Stream.concat(theirs, Stream.of(ports.languages().apply(hospital), "en"))
                .toList();
        return new Texts(known, languages, content.open(hospital, notice, type), erp.zone(hospital));
    }

    /** Who hears of it, and how it is tried again. */
    record Surroundings(Telemetry telemetry, Later later) {}

    /** Asks for another attempt. */
    interface Later {
        void at(Caller caller, NoticeId notice, @Nullable Instant time);
    }

    /** The texts of a notice, and in which languages to look for one. */
    private record Texts(List<NoticeText> known, List<String> languages, Record parameters, ZoneId zone) {
        Optional<NoticeText> of(Channel channel) {
            return languages.stream()
                    .flatMap(Texts::shortened)
                    .flatMap(language -> known.stream()
                            .filter(t -> t.channel() == channel && t.language().equals(language)))
                    .findFirst();
        }

        Message message(Notice notice, NoticeText text, String address) {
            var wording = new Wording(text.language(), zone);
            return new Message(
                    notice.getId().value(),
                    text.channel(),
                    address,
                    text.subject() == null ? null : wording.subject(text, parameters),
                    wording.body(text, parameters),
                    text.html());
        }

        /** The language, then without its region, and so on (RFC 4647, lookup). */
        private static Stream<String> shortened(String language) {
            return Stream.iterate(
                    Locale.forLanguageTag(language).toLanguageTag(),
                    tag -> !tag.isEmpty(),
                    tag -> tag.contains("-") ? tag.substring(0, tag.lastIndexOf('-')) : "");
        }
    }
}
