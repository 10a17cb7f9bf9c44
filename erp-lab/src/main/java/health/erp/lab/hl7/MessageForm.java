package health.erp.lab.hl7;

import health.erp.lab.wire.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * How the messages of one trigger are put together.
 *
 * @param specimensFirst orders follow the specimen they are done on
 * @param controlLast the segment that controls an order (ORC) follows the one that describes it (OBR)
 */
record MessageForm(MessageKind kind, boolean specimensFirst, boolean controlLast) {
    static final String UNDERSTOOD =
            "ORU^R01, OUL^R22, R23 or R24, OML^O21, O33 or O35, ORM^O01, ORL^O22, O34 or O36, ORR^O02, or ACK";

    /** Null when we do not read them. */
    static @Nullable MessageForm of(String type, String trigger) {
        return switch (type + "^" + trigger) {
            case "ORU^R01", "ORU^R30", "ORU^R31", "ORU^R32", "ORU^" ->
                new MessageForm(MessageKind.RESULTS, false, false);
            case "OUL^R22", "OUL^R23" -> new MessageForm(MessageKind.RESULTS, true, true);
            case "OUL^R24" -> new MessageForm(MessageKind.RESULTS, false, true);
            case "OML^O21", "ORM^O01", "ORM^" -> new MessageForm(MessageKind.ORDERS, false, false);
            case "OML^O33", "OML^O35" -> new MessageForm(MessageKind.ORDERS, true, false);
            case "ORL^O22", "ORR^O02" -> new MessageForm(MessageKind.ORDER_ANSWER, false, false);
            case "ORL^O34", "ORL^O36" -> new MessageForm(MessageKind.ORDER_ANSWER, true, false);
            default -> type.equals("ACK") ? new MessageForm(MessageKind.ACKNOWLEDGEMENT, false, false) : null;
        };
    }
}
