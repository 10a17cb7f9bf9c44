package health.erp.records.admission;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can happen to a stay. HL7 v2 table 0003. */
public enum MovementKind {
    PREADMISSION("A05", null),
    ADMISSION("A01", null),
    TRANSFER("A02", null),
    LEAVE("A21", null),
    RETURN("A22", null),
    DISCHARGE_ORDER("A16", null),
    DISCHARGE("A03", null),
    CANCEL_PREADMISSION("A38", PREADMISSION),
    CANCEL_ADMISSION("A11", ADMISSION),
    CANCEL_TRANSFER("A12", TRANSFER),
    CANCEL_LEAVE("A52", LEAVE),
    CANCEL_RETURN("A53", RETURN),
    CANCEL_DISCHARGE_ORDER("A25", DISCHARGE_ORDER),
    CANCEL_DISCHARGE("A13", DISCHARGE);

    private final String code;
    private final @Nullable MovementKind cancels;

    MovementKind(String code, @Nullable MovementKind cancels) {
        this.code = code;
        this.cancels = cancels;
    }

    /** The trigger event, as HL7 v2 writes it. */
    public String code() {
        return code;
    }

    /** What it takes back; null for what happens for the first time. */
    public @Nullable MovementKind cancels() {
        return cancels;
    }

    /** What takes one of this kind back; null if it is itself what takes something back. */
    static @Nullable MovementKind thatCancels(MovementKind kind) {
        return Arrays.stream(values())
                .filter(k -> k.cancels == kind)
                .findFirst()
                .orElse(null);
    }

    /** Whether the patient, and not only the plan, moves. */
    boolean isOfThePatient() {
        return Set.of(ADMISSION, TRANSFER, LEAVE, RETURN, DISCHARGE).contains(this);
    }
}
