package health.erp.lab.reagent;

import static health.erp.lab.reagent.ReagentMapper.MAPPER;
import static health.erp.lab.reagent.ReagentPermission.DEFINE_RECIPES;
import static health.erp.lab.reagent.ReagentPermission.READ_REAGENTS;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.lab.quality.FindInstrument;
import health.erp.lab.quality.Instruments;

/** Says what tests use. */
public final class ReagentRecipes {
    private final Erp erp;
    private final RecipeStore recipes;
    private final Instruments instruments;

    public ReagentRecipes(Erp erp, Instruments instruments) {
        this.erp = erp;
        this.instruments = instruments;
        this.recipes = new RecipeStore(erp);
    }

    public ReagentRecipeView define(Caller caller, DefineRecipe command) {
        return erp.run(caller, DEFINE_RECIPES, command, () -> {
            instruments.find(caller, new FindInstrument(command.instrument()));
            var recipe = new ReagentRecipe(new ReagentRecipeId(erp.newId()), command);
            recipes.add(recipe);
            return MAPPER.toView(recipe);
        });
    }

    public ReagentRecipeView revise(Caller caller, ReviseRecipe command) {
        return erp.run(caller, DEFINE_RECIPES, command, () -> {
            var recipe = recipes.require(command.recipe(), command.version());
            recipe.revise(command.ingredients());
            return MAPPER.toView(recipes.saved(recipe));
        });
    }

    public ReagentRecipeView find(Caller caller, FindRecipe query) {
        return erp.read(caller, READ_REAGENTS, query, () -> recipes.of(query.test(), query.instrument())
                .map(MAPPER::toView)
                .orElseThrow(
                        () -> new NotFoundException("reagent recipe", query.test() + " on " + query.instrument())));
    }

    public Page<ReagentRecipeView, ReagentRecipeId> list(Caller caller, ListRecipes query) {
        return erp.read(caller, READ_REAGENTS, query, () -> recipes.list(query).map(MAPPER::toView));
    }
}
