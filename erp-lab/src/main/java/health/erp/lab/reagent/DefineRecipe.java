package health.erp.lab.reagent;

import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.InstrumentId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Says what a test uses on an instrument.
 *
 * @param ingredients none for a test that uses nothing
 */
public record DefineRecipe(
        @NotNull TestCode test,
        @NotNull InstrumentId instrument,
        @NotNull @Size(max = 20) List<@NotNull @Valid Ingredient> ingredients) {
    public DefineRecipe {
        ingredients = ingredients == null ? List.of() : List.copyOf(ingredients);
    }

    @AssertTrue(message = "must name each reagent once")
    boolean isIngredientsOnce() {
        return ingredients.stream().map(Ingredient::item).distinct().count() == ingredients.size();
    }
}
