package health.erp.lab.specimen;

import health.erp.core.Caller;
import health.erp.core.Erp;

/**
 * Whether a tube holds the blood of whom its label says. For the activity that finds out, in the transaction of its use case,
 * which has asked whether the caller may; the module hands it to nobody else.
 */
public final class SpecimenIdentity {
    private final Erp erp;
    private final SpecimenStore specimens;

    public SpecimenIdentity(Erp erp) {
        this.erp = erp;
        this.specimens = new SpecimenStore(erp);
    }

    /** The tube and all that was divided of the same may be somebody else's, until somebody has looked. */
    public void doubt(Caller caller, SpecimenId specimen) {
        erp.transaction(caller, () -> {
            specimens.lockFamily(specimen).forEach(tube -> tube.doubt(erp.now()));
            return true;
        });
    }

    /** The caller has looked whose it is. */
    public void checked(Caller caller, SpecimenId specimen) {
        erp.transaction(caller, () -> {
            specimens.lockFamily(specimen).forEach(tube -> tube.identified(caller.staff(), erp.now()));
            return true;
        });
    }
}
