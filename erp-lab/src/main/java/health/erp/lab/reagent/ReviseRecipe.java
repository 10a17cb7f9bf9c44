package health.erp.lab.reagent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Says anew what a test uses. What runs took before stays as it was taken. */
public record ReviseRecipe(
        @NotNull ReagentRecipeId recipe,
        int version,
        @NotNull @Size(max = 20) List<@NotNull @Valid Ingredient> ingredients) {
    public ReviseRecipe {
        ingredients = ingredients == null ? List.of() : List.copyOf(ingredients);
    }

    @AssertTrue(message = "must name each reagent once")
    boolean isIngredientsOnce() {
        return ingredients.stream().map(Ingredient::item).distinct().count() == ingredients.size();
    }
}
