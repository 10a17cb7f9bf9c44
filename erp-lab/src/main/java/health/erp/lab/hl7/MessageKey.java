package health.erp.lab.hl7;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By what a message that comes again is known: who sent it, under which number, and what it says. When it was sent (MSH-7)
 * and the number itself (MSH-10) are not part of what it says.
 *
 * @param content SHA-256, in hexadecimal digits
 */
public record MessageKey(String sendingApplication, String sendingFacility, String controlId, String content) {
    private static final int SENT_AT = 7;
    private static final int CONTROL_ID = 10;

    /** How a message relates to one received before. */
    public enum Relation {
        /** It is that message once more: answer as before, do nothing. */
        REPEATED,
        /** What it says was said before under another number: do nothing, keep both numbers. */
        RESENT,
        /** The number belongs to another message: refuse it. */
        NUMBER_REUSED,
        UNRELATED
    }

    public static MessageKey of(Hl7Message message) {
        var msh = message.segment(0);
        var digest = sha256();
        for (int i = 0; i < message.size(); i++) {
            var without = i == 0 ? SENT_AT : -1;
            message.segment(i).update(digest, without, i == 0 ? CONTROL_ID : -1);
        }
        return new MessageKey(
                msh.raw(3), msh.raw(4), msh.text(CONTROL_ID), HexFormat.of().formatHex(digest.digest()));
    }

    public Relation to(MessageKey before) {
        var isSameSender =
                sendingApplication.equals(before.sendingApplication) && sendingFacility.equals(before.sendingFacility);
        if (!isSameSender) {
            return Relation.UNRELATED;
        }
        var isSameNumber = controlId.equals(before.controlId);
        var isSameContent = content.equals(before.content);
        if (isSameContent) {
            return isSameNumber ? Relation.REPEATED : Relation.RESENT;
        }
        return isSameNumber ? Relation.NUMBER_REUSED : Relation.UNRELATED;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
