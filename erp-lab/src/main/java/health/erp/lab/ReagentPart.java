package health.erp.lab;

import static health.erp.lab.reagent.ReagentPermission.HANDLE_REAGENTS;
import static health.erp.lab.reagent.ReagentPermission.READ_REAGENTS;
import static health.erp.lab.reagent.ReagentPermission.USE_REAGENTS;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.lab.reagent.ReagentEvent;
import health.erp.lab.reagent.ReagentLot;
import health.erp.lab.reagent.ReagentLots;
import health.erp.lab.reagent.ReagentPermission;
import health.erp.lab.reagent.ReagentRecipe;
import health.erp.lab.reagent.ReagentRecipes;
import health.erp.lab.reagent.ReagentUse;
import health.erp.lab.reagent.ReagentUses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What measuring uses up. */
final class ReagentPart implements ErpModule {
    private final QualityPart quality;
    private @Nullable Doors doors;

    ReagentPart(QualityPart quality) {
        this.quality = quality;
    }

    Doors doors() {
        return Lab.open(doors);
    }

    @Override
    public String name() {
        return Lab.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(ReagentRecipe.class, ReagentLot.class, ReagentUse.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V15__reagent.sql", "V16__reagent_use.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(ReagentPermission.values());
    }

    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        return Map.of(
                StandardRole.LAB_TECHNICIAN, Set.of(HANDLE_REAGENTS, USE_REAGENTS, READ_REAGENTS),
                StandardRole.PATHOLOGIST, permissions(),
                StandardRole.AUDITOR, Set.of(READ_REAGENTS));
    }

    @Override
    public List<EventType> eventTypes() {
        return ReagentEvent.TYPES;
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new Invariant(
                        "lab_reagent_recipe_uq",
                        "lab.reagent.recipe",
                        "It has been said already what the test uses on this instrument.\nMaybe revise the recipe."),
                new Invariant(
                        "lab_reagent_use_run_uq",
                        "lab.reagent.taken",
                        "The run has taken its reagents already.\nMaybe look up what it used."),
                new Invariant(
                        "lab_reagent_lot_remaining_ck",
                        "lab.reagent.little",
                        "Less is left of the lot than is taken.\nMaybe read the lot again."));
    }

    @Override
    public void open(Erp erp) {
        var instruments = quality.doors().instruments();
        doors = new Doors(
                new ReagentRecipes(erp, instruments),
                new ReagentLots(erp, instruments, quality.doors().control()),
                new ReagentUses(erp));
    }

    /** What is open once the runtime stands. */
    record Doors(ReagentRecipes recipes, ReagentLots lots, ReagentUses uses) {}
}
