package health.erp.lab;

import static health.erp.lab.catalogue.CataloguePermission.DRAFT_CATALOGUE;
import static health.erp.lab.catalogue.CataloguePermission.PUBLISH_CATALOGUE;
import static health.erp.lab.catalogue.CataloguePermission.READ_CATALOGUE;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.lab.catalogue.CatalogueEdition;
import health.erp.lab.catalogue.CatalogueEvent;
import health.erp.lab.catalogue.CatalogueImport;
import health.erp.lab.catalogue.CataloguePermission;
import health.erp.lab.catalogue.LabCatalogue;
import health.erp.lab.catalogue.LabTest;
import health.erp.lab.catalogue.Panel;
import health.erp.lab.catalogue.PanelVersion;
import health.erp.lab.catalogue.Panels;
import health.erp.lab.catalogue.PublishedCatalogue;
import health.erp.lab.catalogue.TestVersion;
import health.erp.lab.formula.FormulaBook;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the laboratory measures. */
final class CataloguePart implements ErpModule {
    private final FormulaBook formulas;
    private @Nullable PublishedCatalogue published;
    private @Nullable LabCatalogue catalogue;
    private @Nullable Panels panels;
    private @Nullable CatalogueImport imports;

    CataloguePart(FormulaBook formulas) {
        this.formulas = formulas;
    }

    FormulaBook formulas() {
        return formulas;
    }

    PublishedCatalogue published() {
        return Lab.open(published);
    }

    LabCatalogue catalogue() {
        return Lab.open(catalogue);
    }

    Panels panels() {
        return Lab.open(panels);
    }

    CatalogueImport imports() {
        return Lab.open(imports);
    }

    @Override
    public String name() {
        return Lab.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(LabTest.class, TestVersion.class, Panel.class, PanelVersion.class, CatalogueEdition.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__catalogue.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(CataloguePermission.values());
    }

    /** Who answers for the results answers for what they are judged by. */
    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        return Map.of(
                StandardRole.PATHOLOGIST, permissions(),
                StandardRole.LAB_TECHNICIAN, Set.of(DRAFT_CATALOGUE, READ_CATALOGUE),
                StandardRole.ADMINISTRATOR, Set.of(DRAFT_CATALOGUE, PUBLISH_CATALOGUE, READ_CATALOGUE),
                StandardRole.DOCTOR, Set.of(READ_CATALOGUE),
                StandardRole.NURSE, Set.of(READ_CATALOGUE));
    }

    @Override
    public List<EventType> eventTypes() {
        return CatalogueEvent.TYPES;
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new Invariant(
                        "lab_test_code_uq",
                        "lab.catalogue.taken",
                        "There is a test with this code already.\nMaybe amend that one."),
                new Invariant(
                        "lab_panel_code_uq",
                        "lab.catalogue.taken",
                        "There is a panel with this code already.\nMaybe amend that one."),
                new Invariant(
                        "lab_catalogue_edition_uq",
                        "lab.catalogue.edition",
                        "Somebody else published at the same moment.\nMaybe publish again: it is checked against that now."));
    }

    @Override
    public void open(Erp erp) {
        var shared = new PublishedCatalogue(erp);
        published = shared;
        catalogue = new LabCatalogue(erp, shared, formulas);
        panels = new Panels(erp, shared);
        imports = new CatalogueImport(erp, shared, formulas);
    }
}
