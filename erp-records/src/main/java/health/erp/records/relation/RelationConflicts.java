package health.erp.records.relation;

import health.erp.core.Erp;
import health.erp.core.PatientConflict;
import health.erp.core.id.PatientId;
import java.util.List;

/** What patients' people and payers say against two records being one person's, in the running transaction. */
public final class RelationConflicts {
    private final RelationStore relations;
    private final CoverageStore coverages;

    public RelationConflicts(Erp erp) {
        this.relations = new RelationStore(erp);
        this.coverages = new CoverageStore(erp);
    }

    /** Nobody is next of kin to themself; what is wrong, the relation or the merge, somebody has to say first. */
    public List<PatientConflict> ofRelations(PatientId stays, PatientId goes) {
        return relations.between(stays, goes)
                ? List.of(new PatientConflict(
                        "records.relation.between",
                        "One patient's record names the other as a related person.\nMaybe retract the relation first.",
                        true))
                : List.of();
    }

    public List<PatientConflict> ofCoverages(PatientId stays, PatientId goes) {
        return coverages.differingPayers(stays, goes).stream()
                .map(payer -> new PatientConflict(
                        "records.coverage.differ",
                        "Both patients are members with the payer (%s), under different numbers.".formatted(payer),
                        false))
                .toList();
    }
}
