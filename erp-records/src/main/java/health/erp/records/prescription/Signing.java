package health.erp.records.prescription;

import health.erp.records.drug.TeleList;
import java.util.List;

/** What became of signing. In all but the first case the prescription is a draft as before. */
public sealed interface Signing {
    /**
     * It is an order now.
     *
     * @param issues everything that was shown, also what nobody had to answer
     */
    record Signed(PrescriptionView prescription, List<IssueView> issues) implements Signing {}

    /**
     * Something speaks against it: answer what is not settled, or change the draft.
     *
     * @param issues everything that was shown; of contraindicated ones somebody else has to approve the override first
     */
    record Held(PrescriptionView prescription, List<IssueView> issues) implements Signing {}

    /** Something is missing that has to stand on it. R-RX-5 */
    record Incomplete(PrescriptionView prescription, List<String> missing) implements Signing {}

    /** It may not be prescribed in such a consultation; nobody can override that. R-RX-4 */
    record NotFromAfar(PrescriptionView prescription, TeleList list, String rules) implements Signing {}

    /** The patient has a standing order of the same drug for the time. R-RX-1 */
    record AlreadyOrdered(PrescriptionView prescription, PrescriptionId standing) implements Signing {}
}
