package health.erp.tenancy.organisation;

import static health.erp.tenancy.organisation.OrganisationPermission.LINK_PATIENTS;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.Purpose;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps, with consent, that a patient of this hospital is one of another too. Each hospital has its own side; no record
 * is merged, and nobody reads the other hospital's rows: that hospital answers, and notes in its audit trail who asked.
 *
 * <p>What asks the other hospital is not done within a transaction, which works for one hospital only.
 */
public final class PatientLinks {
    private final Erp erp;
    private final PatientLinkStore links;

    PatientLinks(Erp erp) {
        this.erp = erp;
        this.links = new PatientLinkStore(erp);
    }

    /** The first side; its id is what the other hospital needs to keep its own. */
    public PatientLinkView offer(Caller caller, OfferLink command) {
        return erp.run(caller, LINK_PATIENTS, command, () -> {
            if (command.other().equals(caller.hospital())) {
                throw InvalidCommandException.of("other", "is this hospital");
            }
            return kept(new PatientLinkId(erp.newId()), command, caller);
        });
    }

    public PatientLinkView accept(Caller caller, AcceptLink command) {
        mustBeOffered(caller, command);
        var side = new OfferLink(command.patient(), command.from(), command.consent());
        return erp.run(caller, LINK_PATIENTS, command, () -> kept(command.link(), side, caller));
    }

    public PatientLinkView revoke(Caller caller, RevokeLink command) {
        return erp.run(caller, LINK_PATIENTS, command, () -> {
            var link = links.side(command.link()).orElseThrow(() -> new NotFoundException("link", command.link()));
            erp.publish(link.revoke(command.reason(), erp.now()));
            return PatientLinkView.of(links.saved(link));
        });
    }

    /** Where else the person is a patient; as whom, each of those hospitals says for itself. */
    public List<LinkedPatient> follow(Caller caller, FollowLinks query) {
        var mine = erp.read(caller, LINK_PATIENTS, query, () -> {
            erp.discloses(query.patient());
            return links.of(query.patient()).stream().map(PatientLinkView::of).toList();
        });
        return mine.stream()
                .map(l -> new LinkedPatient(l.id(), l.other(), answer(caller, l)))
                .toList();
    }

    private PatientLinkView kept(PatientLinkId id, OfferLink side, Caller caller) {
        if (side.consent().givenAt().isAfter(erp.now())) {
            throw InvalidCommandException.of("consent.givenAt", "lies in the future");
        }
        var link = new PatientLink(erp.newId(), id, side, caller.staff(), erp.now());
        links.add(link);
        erp.publish(link.kept());
        return PatientLinkView.of(links.saved(link));
    }

    private @Nullable PatientId answer(Caller caller, PatientLinkView mine) {
        try {
            return asked(caller, mine.other(), mine.id()).orElse(null);
        } catch (RuleException | ConflictException | NotFoundException e) {
            return null; // it is closed, moving or gone
        }
    }

    /** As the other hospital's caller, so that it is in its audit trail. */
    private Optional<PatientId> asked(Caller caller, HospitalId other, PatientLinkId id) {
        var asking = new Caller(
                other,
                caller.staff(),
                Set.of(LINK_PATIENTS),
                caller.purpose() == Purpose.ETREAT ? Purpose.TREAT : caller.purpose(),
                caller.correlation());
        return erp.read(asking, LINK_PATIENTS, new AnswerLink(id, caller.hospital()), () -> {
            var theirs = links.side(id).filter(l -> l.isFor(caller.hospital())).map(PatientLink::getPatient);
            theirs.ifPresent(erp::discloses);
            return theirs;
        });
    }

    private void mustBeOffered(Caller caller, AcceptLink command) {
        if (asked(caller, command.from(), command.link()).isEmpty()) {
            throw new NotFoundException("link", command.link());
        }
    }
}
