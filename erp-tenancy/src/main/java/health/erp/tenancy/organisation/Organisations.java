package health.erp.tenancy.organisation;

import static health.erp.tenancy.organisation.OrganisationPermission.MANAGE_ORGANISATIONS;
import static health.erp.tenancy.organisation.OrganisationPermission.READ_ORGANISATIONS;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.tenancy.hospital.Operator;
import java.util.List;

/** Forms groups of hospitals, and says who belongs to them. For callers of the operator. */
public final class Organisations {
    private final Erp erp;
    private final Operator operator;
    private final OrganisationStore organisations;
    private final Neighbours neighbours;

    Organisations(Erp erp, Operator operator, OrganisationStore organisations, Neighbours neighbours) {
        this.erp = erp;
        this.operator = operator;
        this.organisations = organisations;
        this.neighbours = neighbours;
    }

    public OrganisationView form(Caller caller, FormOrganisation command) {
        return operator.act(caller, MANAGE_ORGANISATIONS, command, () -> {
            var larger = command.within() == null ? null : organisations.require(command.within());
            var formed = new Organisation(new OrganisationId(erp.newId()), command.name(), larger, erp.now());
            organisations.add(formed);
            return changed(formed, formed.formed());
        });
    }

    public OrganisationView rename(Caller caller, RenameOrganisation command) {
        return operator.act(caller, MANAGE_ORGANISATIONS, command, () -> {
            var organisation = organisations.require(command.organisation(), command.version());
            return changed(organisation, organisation.rename(command.name(), erp.now()));
        });
    }

    public OrganisationView admit(Caller caller, AdmitHospital command) {
        var view = operator.act(caller, MANAGE_ORGANISATIONS, command, () -> {
            var organisation = organisations.require(command.organisation());
            organisations.of(command.hospital()).ifPresent(m -> {
                throw new RuleException(
                        "tenancy.organisation.member",
                        "The hospital (%s) belongs to the organisation (%s).\nMaybe release it first."
                                .formatted(m.getMember(), m.getOrganisation()));
            });
            organisations.admit(new Membership(erp.newId(), command.hospital(), command.organisation(), erp.now()));
            return changed(organisation, organisation.admit(command.hospital(), erp.now()));
        });
        neighbours.changed();
        return view;
    }

    /** Its staff who were welcome in hospitals of the organisation are so no longer. */
    public OrganisationView release(Caller caller, ReleaseHospital command) {
        var view = operator.act(caller, MANAGE_ORGANISATIONS, command, () -> {
            var membership = organisations
                    .of(command.hospital())
                    .orElseThrow(() -> new NotFoundException("member of an organisation", command.hospital()));
            var organisation = organisations.require(membership.getOrganisation());
            organisations.release(command.hospital());
            return changed(organisation, organisation.release(command.hospital(), erp.now()));
        });
        neighbours.changed();
        return view;
    }

    /** Oldest first. */
    public Page<OrganisationView, OrganisationId> list(Caller caller, ListOrganisations query) {
        return operator.look(caller, READ_ORGANISATIONS, query, () -> {
            var page = organisations.list(query);
            var members = organisations.members(
                    page.items().stream().map(Organisation::getId).toList());
            return page.map(o -> view(o, members.getOrDefault(o.getId(), List.of())));
        });
    }

    private OrganisationView changed(Organisation organisation, OrganisationEvent event) {
        erp.publish(event);
        var saved = organisations.saved(organisation);
        var members = organisations.members(List.of(saved.getId()));
        return view(saved, members.getOrDefault(saved.getId(), List.of()));
    }

    private static OrganisationView view(Organisation o, List<HospitalId> members) {
        return new OrganisationView(o.getId(), o.getVersion(), o.getName(), o.getWithin(), members, o.getFormedAt());
    }
}
