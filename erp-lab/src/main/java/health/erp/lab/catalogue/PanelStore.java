package health.erp.lab.catalogue;

import static health.erp.lab.catalogue.CatalogueStatus.ACTIVE;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds and keeps panels and their versions. */
final class PanelStore extends Store<Panel, PanelId> {
    PanelStore(Erp erp) {
        super(erp, Panel.class);
    }

    void add(PanelVersion version) {
        em().persist(version);
    }

    List<PanelVersion> inForce() {
        return CatalogueQueries_.panels(em(), ACTIVE);
    }

    /** Of all panels, drafts and retired ones too. */
    Set<PanelCode> codes() {
        return Set.copyOf(CatalogueQueries_.panelCodes(em()));
    }

    PanelVersion inForce(PanelCode code) {
        return CatalogueQueries_.panel(em(), code, ACTIVE).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("panel that can be ordered", code));
    }

    Page<Panel, PanelCode> list(ListPanels query) {
        var after = query.after() == null ? "" : query.after().value();
        var text = query.text() == null ? "" : query.text().strip().toLowerCase(Locale.ROOT);
        var rows = CatalogueQueries_.listPanels(em(), after, query.status(), text, query.size() + 1);
        return Page.of(rows, query.size(), Panel::getCode);
    }
}
