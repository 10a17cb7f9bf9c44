package health.erp.records.relation;

import health.erp.core.Permission;

/** What staff may be allowed to do with a patient's people and payers. */
public enum RelationPermission implements Permission {
    WRITE_RELATION,
    READ_RELATION,
    WRITE_COVERAGE,
    READ_COVERAGE;

    /** To reach the family of somebody who cannot speak, staff may look up whom they otherwise may not. */
    @Override
    public boolean inEmergency() {
        return this == READ_RELATION;
    }
}
