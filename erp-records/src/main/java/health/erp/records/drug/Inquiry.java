package health.erp.records.drug;

import java.util.Set;

/**
 * What a source of knowledge is asked. Nothing in it says whose drugs these are.
 *
 * @param drugs the one to be given, and all the patient gets already
 * @param allergens the substances on the patient's list
 */
public record Inquiry(Set<DrugCode> drugs, Set<DrugCode> allergens) {
    public Inquiry {
        drugs = Set.copyOf(drugs);
        allergens = Set.copyOf(allergens);
    }
}
