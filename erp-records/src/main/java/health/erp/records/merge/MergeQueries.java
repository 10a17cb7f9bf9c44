package health.erp.records.merge;

import health.erp.core.id.PatientId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of the ledger; checked against the entities when they are compiled. */
interface MergeQueries {
    /** The one merge in which this record was replaced. */
    @HQL("select m from PatientMerge m where m.retired = :retired and m.standing = true")
    List<PatientMerge> standing(PatientId retired);

    /** What else was merged into this record after it had that version, in the order in which it was. */
    @HQL(
            """
            select m from PatientMerge m where m.survivor = :survivor and m.standing = true and m.survivorVersion > :version
            order by m.survivorVersion
            """)
    List<PatientMerge> later(PatientId survivor, int version);

    @HQL("select m.retired from PatientMerge m where m.survivor in :survivors and m.standing = true")
    List<PatientId> replacedBy(Collection<PatientId> survivors);

    @HQL("select count(m) from PatientMerge m where m.survivor = :patient or m.retired = :patient")
    long partIn(PatientId patient);

    @HQL(
            """
            select m from PatientMerge m where (m.survivor = :patient or m.retired = :patient) and m.id.value > :after
            order by m.id.value limit :size
            """)
    List<PatientMerge> of(PatientId patient, UUID after, int size);

    @HQL(
            """
            select r.entry.rowId, r.owner.value, r.rowVersion from MergedRow r
            where r.entry.mergeId = :merge and r.entry.reference = :reference
            """)
    List<MergeStore.Written> written(UUID merge, String reference);

    @HQL(
            """
            update MergedRow r set r.rowVersion = r.rowVersion + 1
            where r.entry.rowId in :rows and r.entry.reference = :reference and r.entry.mergeId <> :but
            """)
    int countMove(Collection<UUID> rows, String reference, UUID but);
}
