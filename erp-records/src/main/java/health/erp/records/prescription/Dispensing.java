package health.erp.records.prescription;

import health.erp.core.value.Quantity;
import java.util.List;

/** What became of handing out. */
public sealed interface Dispensing {
    /** It is prepared, or handed out. */
    record Done(DispenseView dispense, List<IssueView> issues) implements Dispensing {}

    /** Something speaks against it that is not settled; nothing has changed but that it was shown. */
    record Held(PrescriptionId prescription, List<IssueView> issues) implements Dispensing {}

    /** More than is left of what was authorised. R-RX-2 */
    record TooMuch(PrescriptionId prescription, Quantity remaining) implements Dispensing {}
}
