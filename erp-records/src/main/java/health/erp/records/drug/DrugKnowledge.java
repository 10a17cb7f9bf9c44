package health.erp.records.drug;

/**
 * Port: a source of what is known of drugs, such as a licensed database. The one we ship is a small sample.
 *
 * <p>Asked while a prescription is signed or handed out, on a thread without a transaction and for a limited time. What it
 * throws, and an answer that comes too late, counts as not checked; so does all it does not know. It answers the same
 * for the same question until its data changes, and may be asked by many at once.
 */
public interface DrugKnowledge {
    /** Short, as it is shown and kept with each warning: its name and edition. */
    String name();

    Known consult(Inquiry inquiry);

    /**
     * Drugs to choose from: whose name, a word of it, or code begins so, whether in capitals or not. A source that cannot
     * be searched finds none.
     */
    default DrugsFound search(String text, int atMost) {
        return DrugsFound.none();
    }
}
