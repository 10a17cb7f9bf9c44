package health.erp.lab.reagent;

import health.erp.lab.quality.InstrumentId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of recipes; checked against the entities when they are compiled. */
interface RecipeQueries {
    @HQL("select r from ReagentRecipe r where r.test in :tests and r.instrument = :instrument")
    List<ReagentRecipe> of(List<String> tests, InstrumentId instrument);

    @HQL(
            """
            select r from ReagentRecipe r where r.instrument = :instrument and r.id.value > :after
            order by r.id.value limit :size
            """)
    List<ReagentRecipe> on(InstrumentId instrument, UUID after, int size);
}
