package health.erp.core.notice;

import static health.erp.core.notice.NoticePermission.DEFINE_NOTICE_TEXTS;
import static health.erp.core.notice.NoticePermission.READ_NOTICES;
import static health.erp.core.notice.NoticePermission.SET_NOTICE_PREFERENCES;
import static health.erp.core.notice.NoticePermission.TRACK_NOTICES;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.Page;
import health.erp.core.Permission;
import health.erp.core.job.JobType;
import health.erp.core.telemetry.Telemetry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells people something: by a channel that reaches them, in their language, not in their quiet hours.
 *
 * <p>A notice is told in the running transaction and goes out after it has committed. Its parameters are sealed; the
 * address is asked for when it goes out and kept nowhere.
 */
public final class Notices {
    /** Why a notice was cancelled that its receiver did not want. */
    public static final String OPTED_OUT = "notice.optedOut";

    /** Why a notice was cancelled that somebody took back. */
    public static final String WITHDRAWN = "notice.withdrawn";

    private final Erp erp;
    private final NoticeStore notices;
    private final NoticeContent content;
    private final Map<String, NoticeType<?>> types = new LinkedHashMap<>();
    private final JobType<SendNotice> sending;

    public Notices(Erp erp, NoticePorts ports, Telemetry telemetry) {
        this.erp = erp;
        this.notices = new NoticeStore(erp);
        this.content = new NoticeContent(erp);
        ports.types().forEach(type -> types.put(type.name(), type));
        var sender = new NoticeSender(
                erp, notices, content, types, ports, new NoticeSender.Surroundings(telemetry, this::goOut));
        this.sending = JobType.of("notice.send", SendNotice.class, sender::send)
                .allowed(ports.permissions().toArray(Permission[]::new))
                .givingUp(sender::giveUp);
    }

    /** The job that sends them. */
    public JobType<?> jobType() {
        return sending;
    }

    public <T extends Record> NoticeId tell(Caller caller, NoticeType<T> type, Receiver receiver, T parameters) {
        return tell(caller, type, receiver, parameters, null, null);
    }

    /** To be told at this time, or when the quiet hours it lies in end; until then {@link #withdraw} takes it back. */
    public <T extends Record> NoticeId remindAt(
            Caller caller, NoticeType<T> type, Receiver receiver, T parameters, Instant at) {
        return tell(caller, type, receiver, parameters, at, null);
    }

    /**
     * To be told once: asked for again with the same key, it is the notice there is.
     *
     * @param at null for as soon as the transaction has committed
     * @param key without a patient's data: an id; at most 120 characters
     */
    public <T extends Record> NoticeId tellOnce(
            Caller caller, NoticeType<T> type, Receiver receiver, T parameters, @Nullable Instant at, String key) {
        return tell(caller, type, receiver, parameters, at, key);
    }

    private <T extends Record> NoticeId tell(
            Caller caller,
            NoticeType<T> type,
            Receiver receiver,
            T parameters,
            @Nullable Instant at,
            @Nullable String key) {
        if (!type.equals(types.get(type.name()))) {
            throw new IllegalArgumentException("No module declares the notice type (%s).".formatted(type.name()));
        }
        return erp.transaction(caller, () -> {
            var before = key == null ? Optional.<Notice>empty() : notices.told(type.name(), receiver, key);
            if (before.isPresent()) {
                return before.get().getId();
            }
            var id = new NoticeId(erp.newId());
            var sealed = content.seal(caller.hospital(), id, parameters);
            var notice = new Notice(id, type.name(), receiver, key, sealed, caller.staff(), erp.now());
            notices.add(notice);
            if (isUnwanted(type, receiver)) {
                notice.cancel(OPTED_OUT);
            } else {
                goOut(caller, id, at);
            }
            return id;
        });
    }

    /** Takes it back, if it is still here; false if it went out or ended otherwise. */
    public boolean withdraw(Caller caller, NoticeId id) {
        return erp.transaction(caller, () -> {
            var notice = notices.requireLocked(id);
            if (notice.getStatus() != NoticeStatus.QUEUED) {
                return false;
            }
            notice.cancel(WITHDRAWN);
            var jobs = erp.core().jobs();
            jobs.pending(caller, sending, id.toString()).ifPresent(job -> jobs.withdraw(caller, job));
            return true;
        });
    }

    public NoticeView receipt(Caller caller, NoteReceipt command) {
        return erp.run(caller, TRACK_NOTICES, command, () -> {
            var notice = notices.requireLocked(command.notice());
            var channel = notice.mustBeSent();
            var refused = command.refused();
            if (refused == null) {
                erp.publish(notice.delivered(erp.now()));
            } else if (notice.getStatus() == NoticeStatus.SENT) {
                notice.givesUp(channel, refused);
                goOut(caller, notice.getId(), null);
            }
            return NoticeView.of(notices.saved(notice));
        });
    }

    public NoticeView find(Caller caller, FindNotice query) {
        return erp.read(caller, READ_NOTICES, query, () -> NoticeView.of(notices.require(query.notice())));
    }

    public Page<NoticeView, NoticeId> list(Caller caller, ListNotices query) {
        return erp.read(caller, READ_NOTICES, query, () -> notices.list(query).map(NoticeView::of));
    }

    public void prefer(Caller caller, SetNoticePreference command) {
        erp.run(caller, SET_NOTICE_PREFERENCES, command, () -> {
            notices.preference(command.receiver())
                    .ifPresentOrElse(
                            known -> known.change(command),
                            () -> notices.add(new NoticePreference(erp.newId(), command)));
            return true;
        });
    }

    public NoticeTextView define(Caller caller, DefineNoticeText command) {
        return erp.run(caller, DEFINE_NOTICE_TEXTS, command, () -> {
            var text = command.text();
            mustFit(command.type(), text);
            var revision = notices.texts(command.type()).stream()
                    .filter(t -> t.getText().channel() == text.channel()
                            && t.getText().language().equals(text.language()))
                    .findFirst()
                    .map(NoticeTemplate::replaced)
                    .orElse(1);
            var template = new NoticeTemplate(erp.newId(), command.type(), text, revision, caller.staff(), erp.now());
            notices.add(template);
            return NoticeTextView.of(template);
        });
    }

    public List<NoticeTextView> texts(Caller caller, ListNoticeTexts query) {
        return erp.read(caller, READ_NOTICES, query, () -> notices.everyText(query.type()).stream()
                .map(NoticeTextView::of)
                .toList());
    }

    private void goOut(Caller caller, NoticeId id, @Nullable Instant at) {
        erp.core().jobs().scheduleOnce(caller, sending, id.toString(), new SendNotice(id), at);
    }

    private boolean isUnwanted(NoticeType<?> type, Receiver receiver) {
        return !type.mustBeTold()
                && notices.preference(receiver)
                        .map(p -> p.getOptedOut().contains(type.name()))
                        .orElse(false);
    }

    private void mustFit(String name, NoticeText text) {
        var type = types.get(name);
        if (type == null) {
            throw InvalidCommandException.of("type", "is no notice type of these modules");
        }
        var problems = text.problems(type);
        if (!problems.isEmpty()) {
            throw InvalidCommandException.of("text", String.join("; ", problems));
        }
    }
}
