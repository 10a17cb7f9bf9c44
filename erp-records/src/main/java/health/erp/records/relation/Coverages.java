package health.erp.records.relation;

import static health.erp.records.relation.RelationMapper.MAPPER;
import static health.erp.records.relation.RelationPermission.READ_COVERAGE;
import static health.erp.records.relation.RelationPermission.WRITE_COVERAGE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.CoverageId;
import health.erp.records.patient.Patients;

/** Keeps who pays for a patient. */
public final class Coverages {
    private final Erp erp;
    private final Patients patients;
    private final CoverageStore coverages;

    public Coverages(Erp erp, Patients patients) {
        this.erp = erp;
        this.patients = patients;
        this.coverages = new CoverageStore(erp);
    }

    public CoverageView add(Caller caller, AddCoverage command) {
        return erp.run(caller, WRITE_COVERAGE, command, () -> {
            patients.standing(caller, command.patient());
            var coverage = new Coverage(new CoverageId(erp.newId()), command, erp.now());
            coverages.add(coverage);
            return told(coverage, coverage.added());
        });
    }

    public CoverageView amend(Caller caller, AmendCoverage command) {
        return erp.run(caller, WRITE_COVERAGE, command, () -> {
            var coverage = coverages.require(command.coverage(), command.version());
            return told(coverage, coverage.amend(command, erp.now()));
        });
    }

    /** Cancelled by the payer, or never so; what has come to its end is amended instead. */
    public CoverageView withdraw(Caller caller, WithdrawCoverage command) {
        return erp.run(caller, WRITE_COVERAGE, command, () -> {
            var coverage = coverages.require(command.coverage(), command.version());
            return told(coverage, coverage.withdraw(command.as(), command.reason(), erp.now()));
        });
    }

    public CoverageView find(Caller caller, FindCoverage query) {
        return erp.read(caller, READ_COVERAGE, query, () -> {
            var coverage = coverages.require(query.coverage());
            erp.discloses(coverage.getPatient());
            return MAPPER.toView(coverage);
        });
    }

    public Page<CoverageView, ListCoverages.Place> list(Caller caller, ListCoverages query) {
        return erp.read(caller, READ_COVERAGE, query, () -> {
            erp.discloses(query.patient());
            return coverages.of(query).map(MAPPER::toView);
        });
    }

    private CoverageView told(Coverage coverage, CoverageEvent event) {
        erp.publish(event);
        return MAPPER.toView(coverages.saved(coverage));
    }
}
