package health.erp.lab.hl7;

import health.erp.lab.wire.AckCode;
import health.erp.lab.wire.AckDraft;
import health.erp.lab.wire.LabMessage;
import health.erp.lab.wire.MessageHeader;
import health.erp.lab.wire.Moment;
import health.erp.lab.wire.Position;
import health.erp.lab.wire.Problem;
import health.erp.lab.wire.Problem.Kind;
import health.erp.lab.wire.Problem.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a message is answered, and whether it is: its header says so (MSH-15, MSH-16). Without either one answer is given
 * when the message has been dealt with (original mode); with them its arrival and its fate are answered apart (enhanced mode).
 *
 * <p>That a message has arrived is answered once it is kept, never before.
 */
public final class Acknowledgements {
    /** How it went. */
    public enum Outcome {
        ACCEPTED,
        /** Something in it is wrong. */
        ERROR,
        /** It may be sent again as it is, or never: a number used twice, a kind of message we do not take. */
        REJECTED
    }

    public static boolean isEnhanced(MessageHeader header) {
        return !header.acceptCondition().isEmpty()
                || !header.applicationCondition().isEmpty();
    }

    /** That it has arrived. Empty when its sender does not want to hear that. */
    public static Optional<AckCode> ofArrival(MessageHeader header, Outcome outcome) {
        if (!isEnhanced(header) || !isWanted(header.acceptCondition(), outcome)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (outcome) {
                    case ACCEPTED -> AckCode.CA;
                    case ERROR -> AckCode.CE;
                    case REJECTED -> AckCode.CR;
                });
    }

    /** What became of it. Empty when its sender does not want to hear that. */
    public static Optional<AckCode> ofFate(MessageHeader header, Outcome outcome) {
        if (isEnhanced(header) && !isWanted(header.applicationCondition(), outcome)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (outcome) {
                    case ACCEPTED -> AckCode.AA;
                    case ERROR -> AckCode.AE;
                    case REJECTED -> AckCode.AR;
                });
    }

    /** HL7 table 0155. */
    private static boolean isWanted(String condition, Outcome outcome) {
        return switch (condition) {
            case "AL" -> true;
            case "ER" -> outcome != Outcome.ACCEPTED;
            case "SU" -> outcome == Outcome.ACCEPTED;
            default -> false;
        };
    }

    /**
     * The answer as a message.
     *
     * @param controlId of the answer
     */
    public static LabMessage answer(
            MessageHeader to, AckCode code, List<Problem> problems, String controlId, Moment now) {
        var header = to.reply("ACK", to.trigger(), "ACK", controlId, now);
        return LabMessage.ofAcknowledgement(header, new AckDraft(code, to.controlId(), problems));
    }

    /** Reads an ERR, that of version 2.4 and before too. */
    static Problem problem(Hl7Segment err) {
        var field = err.isEmpty(2) ? 1 : 2;
        var code = err.isEmpty(3) ? err.text(1, 1, 4) : err.text(3);
        var kind = Arrays.stream(Kind.values())
                .filter(k -> Integer.toString(k.code()).equals(code))
                .findFirst()
                .orElse(Kind.OTHER);
        var severity =
                switch (err.text(4)) {
                    case "W", "I" -> Severity.TOLERATED;
                    case "F" -> Severity.UNREADABLE;
                    default -> Severity.NOT_UNDERSTOOD;
                };
        var position = new Position(
                err.text(field),
                number(err.text(field, 1, 2)),
                number(err.text(field, 1, 3)),
                field == 1 ? 0 : number(err.text(2, 1, 4)));
        return new Problem(severity, kind, position, err.whole(8, 1));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    private Acknowledgements() {}
}
