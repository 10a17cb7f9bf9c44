package health.erp.records.encounter;

import health.erp.core.Permission;

/** What staff may be allowed to do with encounters. */
public enum EncounterPermission implements Permission {
    /** Plan visits, note that somebody has come, cancel. */
    REGISTER_ENCOUNTER,
    /** Begin, lead and finish them. */
    CONDUCT_ENCOUNTER,
    /** Mark one as entered in error. */
    CORRECT_ENCOUNTER,
    READ_ENCOUNTER;

    /** To treat somebody, staff may look up what was done with a patient they otherwise may not see. */
    @Override
    public boolean inEmergency() {
        return this == READ_ENCOUNTER || this == CONDUCT_ENCOUNTER;
    }
}
