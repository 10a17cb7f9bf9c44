package health.erp.examples.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.core.notice.Channel;
import health.erp.core.notice.Message;
import health.erp.core.notice.NoticeChannel;
import health.erp.core.notice.SendOutcome;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Sends notices as mail, over one connection each.
 *
 * <p>A notice has the same Message-ID each time it is tried, by which servers and mail programs tell repetitions. What
 * the server answers with 5xx (RFC 5321, 4.2.1) is refused for good, everything else is tried later.
 */
public final class SmtpNoticeChannel implements NoticeChannel {
    private static final int PERMANENT = 500;

    private final Session session;
    private final InternetAddress from;

    /** @param settings of Jakarta Mail: {@code mail.smtp.host}, {@code mail.smtp.port}, {@code mail.smtp.starttls.required} ... */
    public SmtpNoticeChannel(Properties settings, String from) {
        var all = new Properties();
        all.setProperty("mail.smtp.connectiontimeout", "5000");
        all.setProperty("mail.smtp.timeout", "5000");
        all.setProperty("mail.smtp.writetimeout", "5000");
        all.putAll(settings);
        this.session = Session.getInstance(all);
        this.from = sender(from);
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public SendOutcome send(Message message) {
        if (message.address().isBlank()) {
            return new SendOutcome.Refused("noAddress");
        }
        try {
            var mail = new Mail(session, message.notice() + "@" + host());
            mail.setFrom(from);
            mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(message.address(), true));
            mail.setSubject(message.subject() == null ? "" : message.subject(), UTF_8.name());
            mail.setText(message.body(), UTF_8.name(), message.html() ? "html" : "plain");
            Transport.send(mail);
            return new SendOutcome.Accepted(mail.getMessageID());
        } catch (AddressException e) {
            return new SendOutcome.Refused("badAddress"); // its message quotes the address
        } catch (MessagingException e) {
            return outcome(e);
        }
    }

    private static SendOutcome outcome(MessagingException failure) {
        var code = replyCode(failure);
        return code >= PERMANENT ? new SendOutcome.Refused("smtp." + code) : new SendOutcome.TryLater("smtp." + code);
    }

    private static int replyCode(MessagingException failure) {
        for (Exception next = failure; next instanceof MessagingException e; next = e.getNextException()) {
            if (next instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode();
            }
            if (next instanceof SMTPSendFailedException refused
                    && !(e.getNextException() instanceof MessagingException)) {
                return refused.getReturnCode();
            }
        }
        return 0;
    }

    private String host() {
        var address = from.getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    private static InternetAddress sender(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("The sender (%s) is not a mail address.".formatted(from), e);
        }
    }

    /** Keeps the id it was given, where Jakarta Mail would make up another. */
    private static final class Mail extends MimeMessage {
        private final String id;

        Mail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
