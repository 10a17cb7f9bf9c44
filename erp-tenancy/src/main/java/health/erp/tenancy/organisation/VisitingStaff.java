package health.erp.tenancy.organisation;

import static health.erp.tenancy.organisation.OrganisationPermission.READ_VISITORS;
import static health.erp.tenancy.organisation.OrganisationPermission.WELCOME_STAFF;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotPermittedException;
import health.erp.core.Page;
import health.erp.core.Purpose;
import health.erp.core.id.HospitalId;
import java.util.Set;

/** Lets staff of one hospital work in another of the same organisation, if that one says so. */
public final class VisitingStaff {
    private final Erp erp;
    private final VisitorStore visitors;
    private final Neighbours neighbours;

    VisitingStaff(Erp erp, Neighbours neighbours) {
        this.erp = erp;
        this.visitors = new VisitorStore(erp);
        this.neighbours = neighbours;
    }

    /** Said by the hospital they are to work in; their roles there it grants them besides. */
    public VisitorView welcome(Caller caller, WelcomeStaff command) {
        return erp.run(caller, WELCOME_STAFF, command, () -> {
            mustBeNeighbours(command.home(), caller.hospital());
            if (command.until() != null && !command.until().isAfter(erp.now())) {
                throw InvalidCommandException.of("until", "is over already");
            }
            var visitor = new Visitor(new VisitorId(erp.newId()), command, caller.staff(), erp.now());
            visitors.add(visitor);
            erp.publish(visitor.welcomed());
            return VisitorView.of(visitors.saved(visitor));
        });
    }

    /** They get no caller here any more. One they have still may what their roles allow: revoke those to end that too. */
    public VisitorView end(Caller caller, EndVisit command) {
        return erp.run(caller, WELCOME_STAFF, command, () -> {
            var visitor = visitors.require(command.visitor());
            erp.publish(visitor.end(command.reason(), erp.now()));
            return VisitorView.of(visitors.saved(visitor));
        });
    }

    /** Oldest first. */
    public Page<VisitorView, VisitorId> list(Caller caller, ListVisitors query) {
        return erp.read(caller, READ_VISITORS, query, () -> visitors.list(query).map(VisitorView::of));
    }

    /**
     * Somebody who signed in at home, as who they are in the other hospital and with what they may do there. Not within a
     * transaction, which would be that of the home; asked anew for each request, so that it ends when the visits do.
     *
     * @throws NotPermittedException {@code tenancy.staff.notWelcome}
     */
    public Caller visit(Caller signedIn, HospitalId other, Purpose purpose) {
        var coming = new Caller(other, signedIn.staff(), Set.of(READ_VISITORS), purpose, signedIn.correlation());
        var staff = erp.read(coming, READ_VISITORS, new VisitHospital(signedIn.hospital()), () -> {
            mustBeNeighbours(signedIn.hospital(), other);
            return visitors.welcome(signedIn.hospital(), signedIn.staff(), erp.now())
                    .map(Visitor::getStaff)
                    .orElseThrow(() -> notWelcome(signedIn.hospital(), other));
        });
        var here = erp.core().access().callerOf(other, staff, purpose);
        return signedIn.correlation() == null ? here : here.withCorrelation(signedIn.correlation());
    }

    private void mustBeNeighbours(HospitalId home, HospitalId here) {
        if (!neighbours.are(home, here)) {
            throw notWelcome(home, here);
        }
    }

    private static NotPermittedException notWelcome(HospitalId home, HospitalId here) {
        return new NotPermittedException(
                "tenancy.staff.notWelcome",
                "The hospital (%s) does not let this member of staff of hospital (%s) work there.\nMaybe both must be of one organisation, and it must welcome them."
                        .formatted(here, home));
    }
}
