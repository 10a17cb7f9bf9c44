package health.erp.lab.wire;

import java.util.List;

/**
 * What the receiver of a message answers its sender.
 *
 * @param controlId of the message it answers
 */
public record AckDraft(AckCode code, String controlId, List<Problem> problems) {
    public AckDraft {
        problems = List.copyOf(problems);
    }
}
