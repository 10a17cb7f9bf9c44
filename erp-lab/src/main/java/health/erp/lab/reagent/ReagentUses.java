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
import health.erp.lab.reagent.UseReagents.Run;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /**
     * Each takes all that its recipe names, or nothing and why, in the order of the runs. A run takes once, however often it is
     * told.
     */
    public List<UseOutcome> use(Caller caller, UseReagents command) {
        return erp.run(caller, USE_REAGENTS, command, () -> {
            var instrument = command.instrument();
            var known = recipes.of(command.runs().stream().map(Run::test).collect(toSet()), instrument);
            var wishes = command.runs().stream()
                    .map(run -> new Wish(run, Optional.ofNullable(known.get(run.test()))))
                    .toList();
            var items = wishes.stream()
                    .flatMap(wish -> wish.ingredients().stream())
                    .map(Ingredient::item)
                    .collect(toSet());
            var day = LocalDate.ofInstant(erp.now(), erp.zone(caller.hospital()));
            var lots = items.isEmpty() ? List.<ReagentLot>of() : reagents.lock(instrument, items, command.lots());
            var shelf = new Shelf(lots, day);
            return wishes.stream()
                    .map(wish -> outcome(caller, wish, shelf, command.lots()))
                    .toList();
        });
    }

    /** A run, and what is to be taken for it. */
    private record Wish(Run run, Optional<ReagentRecipe> recipe) {
        List<Ingredient> ingredients() {
            return recipe.stream()
                    .flatMap(found -> found.getIngredients().stream())
                    .filter(each -> each.isUsedFor(run.purpose()))
                    .toList();
        }
    }

    private UseOutcome outcome(Caller caller, Wish wish, Shelf shelf, Set<ReagentLotId> wanted) {
        if (wish.recipe().isEmpty()) {
            return new Refused(List.of(new Unusable(null, null, Reason.NO_RECIPE)));
        }
        var run = wish.run();
        var ingredients = wish.ingredients();
        if (ingredients.isEmpty()) {
            return new Used(List.of());
        }
        var choice = shelf.choose(ingredients, run.purpose(), run.measurings(), wanted);
        return choice.reasons().isEmpty()
                ? new Used(taken(caller, run, choice.taken(), shelf.day()))
                : new Refused(choice.reasons());
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

    private List<ReagentUseView> taken(Caller caller, Run run, List<Shelf.Taken> taken, LocalDate day) {
        var uses = new ArrayList<ReagentUseView>();
        for (var each : taken) {
            each.lot().take(each.amount(), day);
            var use = ReagentUse.taken(
                    new ReagentUseId(erp.newId()), each.lot(), each.amount(), run, caller.staff(), erp.now());
            reagents.add(use);
            erp.publish(use.consumed());
            uses.add(MAPPER.toView(use));
        }
        return uses;
    }
}
