package health.erp.lab.reagent;

import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.InstrumentId;
import java.util.List;

/** A recipe as hosts see it. */
public record ReagentRecipeView(
        ReagentRecipeId id, int version, TestCode test, InstrumentId instrument, List<Ingredient> ingredients) {}
