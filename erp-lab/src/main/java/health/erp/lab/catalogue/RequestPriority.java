package health.erp.lab.catalogue;

import java.util.Arrays;
import java.util.Locale;

/** How urgent a test is. FHIR R4 request-priority. */
public enum RequestPriority {
    STAT(0),
    ASAP(1),
    URGENT(2),
    ROUTINE(3);

    private final int rank;

    RequestPriority(int rank) {
        this.rank = rank;
    }

    /** Lower goes first; rows are ordered by it, so it never changes. */
    public int rank() {
        return rank;
    }

    public static RequestPriority ofRank(int rank) {
        return Arrays.stream(values())
                .filter(priority -> priority.rank == rank)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No priority has the rank (%d).".formatted(rank)));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
