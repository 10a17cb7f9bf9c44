package health.erp.records.reminder;

import health.erp.core.notice.NoticeText;
import health.erp.core.notice.NoticeType;
import java.time.Instant;

/**
 * What a reminder says. Nothing of what it is for: it is read on locked screens.
 *
 * @param number what the patient knows the appointment by
 */
public record AppointmentReminder(Instant start, long number) {
    public static NoticeType<AppointmentReminder> type() {
        return NoticeType.of(
                "appointment.reminder",
                AppointmentReminder.class,
                NoticeText.sms(
                        "en",
                        "You are expected at the hospital on {start} (appointment {number}). Please call us if you cannot come."),
                NoticeText.mail(
                        "en",
                        "Your appointment {number}",
                        "You are expected at the hospital on {start}.\n\nPlease call us if you cannot come, so that somebody else can."),
                NoticeText.sms(
                        "hi",
                        "अस्पताल में आपका समय {start} है (अपॉइंटमेंट {number})। न आ सकें तो कृपया हमें फ़ोन करें।"),
                NoticeText.mail(
                        "hi",
                        "आपका अपॉइंटमेंट {number}",
                        "अस्पताल में आपका समय {start} है।\n\nन आ सकें तो कृपया हमें फ़ोन करें।"));
    }
}
