package health.erp.lab.reagent;

import static health.erp.lab.reagent.ReagentMapper.MAPPER;
import static health.erp.lab.reagent.ReagentPermission.READ_REAGENTS;
import static health.erp.lab.reagent.ReagentPermission.USE_REAGENTS;
import static java.util.stream.Collectors.toSet;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.lab.reagent.Unusable.Reason;
import health.erp.lab.reagent.UseOutcome.Refused;
import health.erp.lab.reagent.UseOutcome.Used;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lets runs take reagents, and tells what went into which. */
public final class ReagentUses {
    private final Erp erp;
    private final ReagentStore reagents;
    private final RecipeStore recipes;

    public ReagentUses(Erp erp) {
        this.erp = erp;
        this.reagents = new ReagentStore(erp);
        this.recipes = new RecipeStore(erp);
    }

    /** All that the recipe names, or nothing and why. A run takes once, however often it is told. */
    public UseOutcome use(Caller caller, UseReagents command) {
        return erp.run(caller, USE_REAGENTS, command, () -> {
            var recipe = recipes.of(command.test(), command.instrument());
            if (recipe.isEmpty()) {
                return new Refused(List.of(new Unusable(null, null, Reason.NO_RECIPE)));
            }
            var ingredients = recipe.get().getIngredients().stream()
                    .filter(each -> each.isUsedFor(command.purpose()))
                    .toList();
            if (ingredients.isEmpty()) {
                return new Used(List.of());
            }
            var items = ingredients.stream().map(Ingredient::item).collect(toSet());
            var day = LocalDate.ofInstant(erp.now(), erp.zone(caller.hospital()));
            var shelf = new Shelf(reagents.lock(command.instrument(), items, command.lots()), day);
            var choice = shelf.choose(ingredients, command.purpose(), command.measurings(), command.lots());
            return choice.reasons().isEmpty()
                    ? new Used(taken(caller, command, choice.taken(), day))
                    : new Refused(choice.reasons());
        });
    }

    /** What a recall puts in doubt, in one question. */
    public Page<ReagentUseView, ReagentUseId> ofLot(Caller caller, ListUsesOfLot query) {
        return erp.read(
                caller, READ_REAGENTS, query, () -> reagents.ofLot(query).map(MAPPER::toView));
    }

    public List<ReagentUseView> ofRun(Caller caller, ListUsesOfRun query) {
        return erp.read(caller, READ_REAGENTS, query, () -> reagents.ofRun(query.run()).stream()
                .map(MAPPER::toView)
                .toList());
    }

    private List<ReagentUseView> taken(Caller caller, UseReagents command, List<Shelf.Taken> taken, LocalDate day) {
        var uses = new ArrayList<ReagentUseView>();
        for (var each : taken) {
            each.lot().take(each.amount(), day);
            var use = ReagentUse.taken(
                    new ReagentUseId(erp.newId()), each.lot(), each.amount(), command, caller.staff(), erp.now());
            reagents.add(use);
            erp.publish(use.consumed());
            uses.add(MAPPER.toView(use));
        }
        return uses;
    }
}
