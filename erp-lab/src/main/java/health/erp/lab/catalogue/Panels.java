package health.erp.lab.catalogue;

import static health.erp.lab.catalogue.CatalogueMapper.MAPPER;
import static health.erp.lab.catalogue.CataloguePermission.DRAFT_CATALOGUE;
import static health.erp.lab.catalogue.CataloguePermission.PUBLISH_CATALOGUE;
import static health.erp.lab.catalogue.CataloguePermission.READ_CATALOGUE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;

/** Says which tests are ordered together. */
public final class Panels {
    private final Erp erp;
    private final TestStore tests;
    private final PanelStore panels;
    private final PublishedCatalogue inForce;

    public Panels(Erp erp, PublishedCatalogue inForce) {
        this.erp = erp;
        this.tests = new TestStore(erp);
        this.panels = new PanelStore(erp);
        this.inForce = inForce;
    }

    public PanelView draft(Caller caller, DraftPanel command) {
        return erp.run(caller, DRAFT_CATALOGUE, command, () -> {
            var panel = new Panel(new PanelId(erp.newId()), command.code(), command.definition());
            panels.add(panel);
            return MAPPER.toView(panels.saved(panel));
        });
    }

    public PanelView amend(Caller caller, AmendPanelDraft command) {
        return erp.run(caller, DRAFT_CATALOGUE, command, () -> {
            var panel = panels.require(command.panel(), command.version());
            panel.amend(command.definition());
            return MAPPER.toView(panels.saved(panel));
        });
    }

    /** Refused where a test of it is not in force, or where it would contain itself. */
    public PanelPublication publish(Caller caller, PublishPanel command) {
        return erp.run(caller, PUBLISH_CATALOGUE, command, () -> {
            var edition = tests.lastEdition();
            var panel = panels.require(command.panel(), command.version());
            tests.catalogue(panels).mustHold(panel.getCode(), panel.requireDraft());
            var version = panel.publish(new PanelVersionId(erp.newId()), caller.staff(), erp.now());
            panels.add(version);
            tests.addEdition(
                    erp.newId(),
                    edition,
                    "panel %s/%d".formatted(panel.getCode(), version.getNumber()),
                    caller.staff(),
                    erp.now());
            inForce.changed();
            erp.publish(version.published());
            return new PanelPublication(MAPPER.toView(panels.saved(panel)), PublishedPanel.of(version));
        });
    }

    /** Refused while another panel in force contains it. */
    public PanelView retire(Caller caller, RetirePanel command) {
        return erp.run(caller, PUBLISH_CATALOGUE, command, () -> {
            var edition = tests.lastEdition();
            var panel = panels.require(command.panel(), command.version());
            tests.catalogue(panels).mustDoWithout(panel.getCode());
            var event = panel.retire(erp.now());
            tests.addEdition(
                    erp.newId(), edition, "panel %s retired".formatted(panel.getCode()), caller.staff(), erp.now());
            inForce.changed();
            erp.publish(event);
            return MAPPER.toView(panels.saved(panel));
        });
    }

    public PanelView find(Caller caller, FindPanel query) {
        return erp.read(caller, READ_CATALOGUE, query, () -> MAPPER.toView(panels.require(query.panel())));
    }

    public Page<PanelView, PanelCode> list(Caller caller, ListPanels query) {
        return erp.read(caller, READ_CATALOGUE, query, () -> panels.list(query).map(MAPPER::toView));
    }
}
