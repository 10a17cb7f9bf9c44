package health.erp.records.drug;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a source knows of one drug. A part that is null is not known to it, which is something else than an empty list:
 * known to have no limits.
 *
 * @param ingredients names in lower case
 * @param atc its codes of ATC; level 4 is their first five characters
 * @param doses in the mass or units of the ingredient the strength is given in
 */
public record DrugFacts(
        DrugCode drug,
        String name,
        @Nullable Set<String> ingredients,
        @Nullable Set<String> atc,
        @Nullable List<DoseRange> doses,
        @Nullable List<RenalLimit> renal,
        @Nullable PregnancyRisk pregnancy,
        @Nullable TeleList tele,
        String source) {

    private static final int LEVEL_4 = 5;

    /** The chemical groups it is of, as ATC has them at level 4: J01CA. */
    Set<String> groups() {
        var groups = new HashSet<String>();
        if (atc != null) {
            atc.stream()
                    .filter(code -> code.length() >= LEVEL_4)
                    .forEach(code -> groups.add(code.substring(0, LEVEL_4)));
        }
        return groups;
    }

    /** With what the other knows, where this one does not. */
    DrugFacts or(DrugFacts other) {
        return new DrugFacts(
                drug,
                name,
                ingredients == null ? other.ingredients : ingredients,
                atc == null ? other.atc : atc,
                doses == null ? other.doses : doses,
                renal == null ? other.renal : renal,
                pregnancy == null ? other.pregnancy : pregnancy,
                tele == null ? other.tele : tele,
                source.equals(other.source) ? source : source + "; " + other.source);
    }
}
