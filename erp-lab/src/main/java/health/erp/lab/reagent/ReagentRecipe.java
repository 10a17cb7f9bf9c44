package health.erp.lab.reagent;

import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.InstrumentId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;

/** What a test uses on an instrument. */
@Entity
@Table(name = "lab_reagent_recipe")
public class ReagentRecipe extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ReagentRecipeId id;

    @Column(name = "test_code", updatable = false)
    private String test;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "instrument_id", updatable = false))
    private InstrumentId instrument;

    @Convert(converter = Ingredients.class)
    private List<Ingredient> ingredients;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ReagentRecipe() {}

    ReagentRecipe(ReagentRecipeId id, DefineRecipe command) {
        this.id = id;
        this.test = command.test().value();
        this.instrument = command.instrument();
        this.ingredients = command.ingredients();
    }

    void revise(List<Ingredient> anew) {
        ingredients = anew;
    }

    public ReagentRecipeId getId() {
        return id;
    }

    public TestCode getTest() {
        return new TestCode(test);
    }

    public InstrumentId getInstrument() {
        return instrument;
    }

    public List<Ingredient> getIngredients() {
        return ingredients;
    }

    static final class Ingredients extends JsonColumn<List<Ingredient>> {}
}
