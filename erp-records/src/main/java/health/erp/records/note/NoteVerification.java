package health.erp.records.note;

import java.util.List;

/**
 * What looking at the hashes of a note came to.
 *
 * @param entries how many were looked at
 * @param problems what is not as it was signed; empty if all is well
 */
public record NoteVerification(NoteId note, int entries, List<Problem> problems) {
    public boolean isIntact() {
        return problems.isEmpty();
    }

    /** What is wrong with an entry; the number of one that is missing, too. */
    public record Problem(int no, Kind kind) {}

    /** What can be wrong. */
    public enum Kind {
        /** It does not say what was signed, or does not follow what it was signed after. */
        CONTENT,

        /** It was not signed by this system. */
        SIGNATURE,
        MISSING
    }
}
