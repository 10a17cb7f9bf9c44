package health.erp.core.notice;

import static health.erp.core.notice.Channel.MAIL;
import static health.erp.core.notice.Channel.SMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.job.Driving;
import health.erp.core.notice.Reminders.Reminder;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.value.CurrencyCode;
import health.erp.core.value.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Reminders.class)
class NoticesTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final Reminder VISIT = new Reminder(
            "Ravi <b>Kumar</b>",
            Instant.parse("2026-03-05T04:30:00Z"),
            Money.of("1250.50", CurrencyCode.of("INR")),
            "Oncology");

    private final TestErp test;
    private final Reminders reminders = new Reminders();
    private final MemoryNoticeChannel mail = new MemoryNoticeChannel(MAIL);
    private final MemoryNoticeChannel sms = new MemoryNoticeChannel(SMS);
    private final Erp erp;
    private final Notices notices;
    private final Driving jobs;
    private final Caller caller;
    private final Receiver ravi;

    NoticesTest(TestErp test) {
        this.test = test;
        this.erp = Erp.builder()
                .dataSource(test.database().application())
                .background(test.database().background())
                .keys(test.vault())
                .zones(hospital -> KOLKATA)
                .noticeChannels(mail, sms)
                .modules(reminders)
                .build();
        this.notices = erp.core().notices();
        this.jobs = new Driving(test, erp, List.of(), List.of(notices.jobType()));
        this.caller = test.aCaller(test.aHospital(), NoticePermission.values());
        this.ravi = Receiver.of(new PatientId(erp.newId()));
        reminders.reach(Map.of(MAIL, "ravi@example.org", SMS, "+919845012345"));
    }

    @AfterEach
    void close() {
        erp.close();
        test.database().asSuperuser("delete from erp_job");
    }

    @Test
    void aNoticeGoesOutAfterTheCommitInTheReceiversWords() {
        var id = tell();
        assertThat(mail.sent()).isEmpty();

        jobs.untilIdle();

        assertThat(mail.sent()).singleElement().satisfies(message -> {
            assertThat(message.address()).isEqualTo("ravi@example.org");
            assertThat(message.subject()).isEqualTo("Your visit, Ravi <b>Kumar</b>");
            assertThat(message.body())
                    .contains("Dear Ravi &lt;b&gt;Kumar&lt;/b&gt;, Oncology expects you on March 5, 2026")
                    .contains("10:00")
                    .contains("1,250.50");
            assertThat(message.html()).isTrue();
        });
        assertThat(find(id).status()).isEqualTo(NoticeStatus.SENT);
        assertThat(find(id).providerId()).isEqualTo("memory-" + id);
        assertThat(test.events(caller.hospital())).containsExactly("notice.sent");
    }

    @Test
    void aNoticeOfATransactionThatRolledBackNeverWas() {
        assertThatThrownBy(() -> erp.transaction(caller, () -> {
                    tell();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        jobs.untilIdle();

        assertThat(mail.sent()).isEmpty();
    }

    @Test
    void nothingOfWhatIsSaidOrWhereToLeaksIntoRowsOrEvents() {
        tell();
        var waiting = everything();
        jobs.untilIdle();

        assertThat(waiting + everything())
                .contains("visit.reminder")
                .doesNotContainIgnoringCase("ravi")
                .doesNotContainIgnoringCase("oncology")
                .doesNotContain("example.org", "98450", "1250");
        assertThat(mail.sent().toString()).doesNotContainIgnoringCase("ravi");
    }

    @Test
    void languageAndChannelAreTheReceivers() {
        prefer(List.of(MAIL), "hi-IN", null, Set.of());
        tell();
        jobs.untilIdle();
        prefer(List.of(SMS, MAIL), "fr", null, Set.of());
        tell();
        jobs.untilIdle();

        assertThat(mail.sent()).singleElement().satisfies(m -> assertThat(m.subject())
                .isEqualTo("मुलाक़ात"));
        assertThat(sms.sent()).singleElement().satisfies(m -> assertThat(m.body())
                .contains("your visit is on"));
    }

    @Test
    void theHospitalsOwnWordsComeFirstAndEarlierOnesAreKept() {
        define(NoticeText.mail("en", "First", "{name}"));
        var second = define(NoticeText.mail("en", "Second", "{name}"));
        assertThat(second.revision()).isEqualTo(2);

        tell();
        jobs.untilIdle();

        assertThat(mail.sent()).extracting(Message::subject).containsExactly("Second");
        assertThat(notices.texts(caller, new ListNoticeTexts("visit.reminder")))
                .extracting(v -> v.text().subject() + v.inUse())
                .containsExactly("Secondtrue", "Firstfalse");
    }

    @Test
    void aTextWithAMistakeIsRefused() {
        for (var wrong : List.of(
                NoticeText.mail("en", "Visit", "{nam}"),
                NoticeText.mail("en", "At {department}", "x"),
                NoticeText.sms("en", "{department}"),
                NoticeText.push("en", "{department}"),
                NoticeText.mail("en", "two\nlines", "x"),
                NoticeText.sms("en", "an open { brace"),
                NoticeText.sms("en", " "),
                NoticeText.mail("en", "x".repeat(201), "x"),
                new NoticeText(SMS, "en", "subject", "x", false),
                new NoticeText(MAIL, "en", null, "x", false))) {
            assertThatThrownBy(() -> define(wrong)).isInstanceOf(InvalidCommandException.class);
        }
        assertThatThrownBy(
                        () -> notices.define(caller, new DefineNoticeText("visit.unknown", NoticeText.sms("en", "x"))))
                .isInstanceOf(InvalidCommandException.class);
        assertThatThrownBy(() -> NoticeText.sms("not a language", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsRefusedGoesByTheNextChannelAndThenFails() {
        mail.answers(m -> new SendOutcome.Refused("mailbox.unknown"));
        var id = tell();
        jobs.untilIdle();

        assertThat(sms.sent()).hasSize(1);
        assertThat(find(id).channel()).isEqualTo(SMS);
        assertThat(find(id).tried()).containsExactly(MAIL);

        sms.answers(m -> new SendOutcome.Refused("number.unknown"));
        var lost = tell();
        jobs.untilIdle();

        assertThat(find(lost).status()).isEqualTo(NoticeStatus.FAILED);
        assertThat(find(lost).failure()).isEqualTo("number.unknown");
        assertThat(test.events(caller.hospital())).containsExactly("notice.sent", "notice.failed");
    }

    @Test
    void whatAProviderSaysIsCutToACode() {
        mail.answers(m -> new SendOutcome.Refused("550 <ravi@example.org> is unknown"));
        sms.answers(m -> new SendOutcome.Refused("<+919845012345>?"));
        var id = tell();
        jobs.untilIdle();

        assertThat(find(id).failure()).isEqualTo("unknown");
        assertThat(everything()).doesNotContain("example.org", "98450");
    }

    @Test
    void aBusyOrBrokenProviderIsTriedLaterAndWhatItThrowsIsNotKept() {
        mail.answers(m -> {
            throw new IllegalStateException(m.body());
        });
        var id = tell();
        jobs.round();

        assertThat(find(id).status()).isEqualTo(NoticeStatus.QUEUED);
        assertThat(find(id).attempts()).isEqualTo(1);
        assertThat(find(id).failure()).isEqualTo("IllegalStateException");

        mail.answers(MemoryNoticeChannel::taken);
        comeDue();
        jobs.untilIdle();

        assertThat(mail.sent()).hasSize(1);
        assertThat(find(id).attempts()).isEqualTo(2);
    }

    @Test
    void whoIsBusyTooOftenIsGivenUp() {
        mail.answers(m -> new SendOutcome.TryLater("busy"));
        var id = tell();
        for (int i = 0; i < 6; i++) {
            comeDue();
            jobs.round();
        }

        assertThat(find(id).status()).isEqualTo(NoticeStatus.SENT);
        assertThat(find(id).channel()).isEqualTo(SMS);
    }

    @Test
    void nobodyIsDisturbedInTheirQuietHours() {
        var now = erp.core().jobs().now(caller).atZone(KOLKATA).toLocalTime();
        prefer(List.of(), null, new QuietHours(now.minusHours(1), now.plusHours(2)), Set.of());
        var reminder = tell();
        var recall = notices.tell(caller, reminders.recall(), ravi, VISIT);
        jobs.round();
        jobs.round();

        assertThat(find(reminder).status()).isEqualTo(NoticeStatus.QUEUED);
        assertThat(find(recall).status()).isEqualTo(NoticeStatus.SENT);

        prefer(List.of(), null, new QuietHours(now.plusHours(3), now.plusHours(4)), Set.of());
        comeDue();
        jobs.untilIdle();

        assertThat(find(reminder).status()).isEqualTo(NoticeStatus.SENT);
    }

    @Test
    void whoWantsNoneGetsOnlyWhatMustBeTold() {
        prefer(List.of(), null, null, Set.of("visit.reminder", "visit.recall"));
        var reminder = tell();
        var recall = notices.tell(caller, reminders.recall(), ravi, VISIT);
        jobs.untilIdle();

        assertThat(find(reminder).status()).isEqualTo(NoticeStatus.CANCELLED);
        assertThat(find(reminder).failure()).isEqualTo(Notices.OPTED_OUT);
        assertThat(find(recall).status()).isEqualTo(NoticeStatus.SENT);
    }

    @Test
    void aReminderWaitsAndCanBeTakenBack() {
        var id = notices.remindAt(caller, reminders.reminder(), ravi, VISIT, Instant.parse("2099-01-01T00:00:00Z"));
        jobs.untilIdle();
        assertThat(find(id).status()).isEqualTo(NoticeStatus.QUEUED);

        assertThat(notices.withdraw(caller, id)).isTrue();
        assertThat(notices.withdraw(caller, id)).isFalse();

        assertThat(find(id).status()).isEqualTo(NoticeStatus.CANCELLED);
        assertThat(test.rows(caller.hospital(), "select id from erp_job where hospital_id = :hospital"))
                .isEmpty();
    }

    @Test
    void theSameIsToldOnce() {
        var first = notices.tellOnce(caller, reminders.reminder(), ravi, VISIT, null, "visit-1");
        var again = notices.tellOnce(caller, reminders.reminder(), ravi, VISIT, null, "visit-1");
        jobs.untilIdle();

        assertThat(again).isEqualTo(first);
        assertThat(mail.sent()).hasSize(1);
    }

    @Test
    void aProviderTellsHowItWent() {
        var id = tell();
        assertThatThrownBy(() -> notices.receipt(caller, new NoteReceipt(id, null)))
                .isInstanceOf(RuleException.class);
        jobs.untilIdle();

        notices.receipt(caller, new NoteReceipt(id, "bounced"));
        jobs.untilIdle();
        assertThat(find(id).channel()).isEqualTo(SMS);

        assertThat(notices.receipt(caller, new NoteReceipt(id, null)).status()).isEqualTo(NoticeStatus.DELIVERED);
        assertThat(test.events(caller.hospital())).containsExactly("notice.sent", "notice.sent", "notice.delivered");
    }

    @Test
    void whomNothingReachesIsNotTold() {
        reminders.reach(Map.of());
        var id = tell();
        jobs.untilIdle();

        assertThat(find(id).status()).isEqualTo(NoticeStatus.FAILED);
        assertThat(find(id).failure()).isEqualTo("notice.noChannel");
    }

    @Test
    void onlyThosePermittedOfTheHospitalSeeThem() {
        var id = tell();
        var nobody = new Caller(caller.hospital(), caller.staff(), Set.of());
        var elsewhere = test.aCaller(test.aHospital(), NoticePermission.values());

        assertThatThrownBy(() -> notices.find(nobody, new FindNotice(id))).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> notices.find(elsewhere, new FindNotice(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> notices.withdraw(elsewhere, id)).isInstanceOf(NotFoundException.class);
        assertThat(notices.list(elsewhere, new ListNotices(null, null, 10)).items())
                .isEmpty();
        assertThat(notices.list(caller, new ListNotices(NoticeStatus.QUEUED, null, 10))
                        .items())
                .extracting(NoticeView::id)
                .containsExactly(id);
    }

    private NoticeId tell() {
        return notices.tell(caller, reminders.reminder(), ravi, VISIT);
    }

    private NoticeView find(NoticeId id) {
        return notices.find(caller, new FindNotice(id));
    }

    private NoticeTextView define(NoticeText text) {
        return notices.define(caller, new DefineNoticeText("visit.reminder", text));
    }

    private void prefer(
            List<Channel> channels, @Nullable String language, @Nullable QuietHours quiet, Set<String> optedOut) {
        notices.prefer(caller, new SetNoticePreference(ravi, channels, language, quiet, optedOut));
    }

    /** What waits for later comes due now. */
    private void comeDue() {
        test.database().asSuperuser("update erp_job set ready_at = '2020-01-01 00:00:00'");
    }

    private String everything() {
        return String.join(
                "\n",
                List.of(
                        String.join(
                                "\n",
                                test.rows(caller.hospital(), "select * from erp_notice where hospital_id = :hospital")),
                        String.join(
                                "\n",
                                test.rows(caller.hospital(), "select * from erp_job where hospital_id = :hospital")),
                        String.join(
                                "\n",
                                test.rows(caller.hospital(), "select * from erp_outbox where hospital_id = :hospital")),
                        String.join(
                                "\n",
                                test.rows(
                                        caller.hospital(), "select * from erp_audit where hospital_id = :hospital"))));
    }
}
