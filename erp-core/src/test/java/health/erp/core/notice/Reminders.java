package health.erp.core.notice;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A module that reminds patients, and knows where they are. */
public final class Reminders implements ErpModule {
    /** What a reminder says. */
    public record Reminder(String name, Instant at, Money fee, @Clinical String department) {}

    private final NoticeType<Reminder> reminder = NoticeType.of(
            "visit.reminder",
            Reminder.class,
            NoticeText.htmlMail(
                    "en", "Your visit, {name}", "<p>Dear {name}, {department} expects you on {at}. Fee: {fee}</p>"),
            NoticeText.mail("hi", "मुलाक़ात", "{name}: {at}, {fee}"),
            NoticeText.sms("en", "{name}, your visit is on {at}."));
    private final NoticeType<Reminder> recall = NoticeType.of(
                    "visit.recall", Reminder.class, NoticeText.sms("en", "{name}, please call us."))
            .thatMustBeTold();
    private volatile Map<Channel, String> addresses = Map.of();

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public List<NoticeType<?>> noticeTypes() {
        return List.of(reminder, recall);
    }

    @Override
    public List<ReceiverDirectory> receivers() {
        return List.of(new ReceiverDirectory(Receiver.Kind.PATIENT, Set.of(), this::addressesOf));
    }

    private Map<Channel, String> addressesOf(Caller caller, UUID patient) {
        return addresses;
    }

    @Override
    public void open(Erp erp) {}

    void reach(Map<Channel, String> everybody) {
        addresses = everybody;
    }

    NoticeType<Reminder> reminder() {
        return reminder;
    }

    NoticeType<Reminder> recall() {
        return recall;
    }
}
