package health.erp.examples.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import health.erp.core.notice.Channel;
import health.erp.core.notice.Message;
import health.erp.core.notice.NoticeChannel;
import health.erp.core.notice.NoticeChannelContract;
import health.erp.core.notice.SendOutcome;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpNoticeChannelTest implements NoticeChannelContract {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    public NoticeChannel carrier() {
        return to(server.getSmtp().getPort());
    }

    @Override
    public String address() {
        return "ravi@example.org";
    }

    @Test
    void theMailSaysWhatTheNoticeSays() throws Exception {
        var id = UUID.fromString("01993c00-0000-7000-8000-0000000000aa");
        carrier().send(new Message(id, Channel.MAIL, address(), "आपकी मुलाक़ात", "<p>नमस्ते</p>", true));

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("आपकी मुलाक़ात");
        assertThat(mail.getContent().toString().strip()).isEqualTo("<p>नमस्ते</p>");
        assertThat(mail.getContentType()).startsWith("text/html");
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@hospital.example>");
        assertThat(mail.getAllRecipients()[0]).hasToString(address());
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithoutBeingQuoted() {
        var outcome = carrier().send(new Message(new UUID(0, 1), Channel.MAIL, "ravi at home", "x", "x", false));

        assertThat(outcome).isEqualTo(new SendOutcome.Refused("badAddress"));
    }

    @Test
    void aServerThatIsNotThereIsTriedLater() {
        var port = server.getSmtp().getPort();
        server.stop();

        assertThat(to(port).send(new Message(new UUID(0, 1), Channel.MAIL, address(), "x", "x", false)))
                .isEqualTo(new SendOutcome.TryLater("smtp.0"));
    }

    @Test
    void aSenderThatIsNoneIsRefusedAtOnce() {
        assertThatThrownBy(() -> new SmtpNoticeChannel(new Properties(), "nobody"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SmtpNoticeChannel to(int port) {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        return new SmtpNoticeChannel(settings, "no-reply@hospital.example");
    }
}
