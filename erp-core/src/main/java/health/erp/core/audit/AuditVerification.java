package health.erp.core.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the audit trail found.
 *
 * @param linked entries in the chain
 * @param waiting genuine entries the chain does not hold yet; usually those of the last second
 * @param root how far the chain has come
 * @param findings at most {@value #MOST}; none when the trail is intact
 */
public record AuditVerification(long linked, long waiting, AuditRoot root, List<Finding> findings) {
    public static final int MOST = 1000;

    public AuditVerification {
        findings = List.copyOf(findings);
    }

    public boolean isIntact() {
        return findings.isEmpty();
    }

    /**
     * One thing that is wrong.
     *
     * @param no place in the chain; null for an entry outside
     * @param entry null where none is concerned
     */
    public record Finding(Kind kind, @Nullable Long no, @Nullable UUID entry) {}

    /** What is wrong. */
    public enum Kind {
        /** The entry's own seal does not fit it: a column was changed, or somebody wrote it who has no key. */
        FORGED,
        /** The entry has no seal: it was written before entries had one (version 7 of the tables), or by nobody of ours. */
        UNSEALED,
        /** The chain names an entry that is not there. */
        DELETED,
        /** The entry is genuine but neither in the chain nor waiting for it: its link was taken away. */
        UNLINKED,
        /** Numbers of the chain are missing before this one. */
        GAP,
        /** This link does not follow from the one before: links were changed, swapped or put in. */
        BROKEN,
        /** The chain ends elsewhere than its head says: its end was cut off, or the head is another's or an old one. */
        HEAD,
        /** The chain is not the one whose root was noted: history was rolled back or written anew. */
        ROOT
    }
}
