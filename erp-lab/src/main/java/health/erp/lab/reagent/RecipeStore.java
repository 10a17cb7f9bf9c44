package health.erp.lab.reagent;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.InstrumentId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds and keeps recipes. */
final class RecipeStore extends Store<ReagentRecipe, ReagentRecipeId> {
    private static final UUID FIRST = new UUID(0, 0);

    RecipeStore(Erp erp) {
        super(erp, ReagentRecipe.class);
    }

    Optional<ReagentRecipe> of(TestCode test, InstrumentId instrument) {
        return Optional.ofNullable(of(Set.of(test), instrument).get(test));
    }

    Map<TestCode, ReagentRecipe> of(Set<TestCode> tests, InstrumentId instrument) {
        var codes = tests.stream().map(TestCode::value).sorted().toList();
        return RecipeQueries_.of(em(), codes, instrument).stream()
                .collect(Collectors.toMap(ReagentRecipe::getTest, recipe -> recipe));
    }

    Page<ReagentRecipe, ReagentRecipeId> list(ListRecipes query) {
        var after = query.after() == null ? FIRST : query.after().value();
        var rows = RecipeQueries_.on(em(), query.instrument(), after, query.size() + 1);
        return Page.of(rows, query.size(), ReagentRecipe::getId);
    }
}
