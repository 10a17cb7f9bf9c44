package health.erp.records.drug;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a source answers. What it does not name it does not know; a pair it has looked at without finding anything is among
 * the screened ones.
 *
 * @param screened pairs it knows to interact, or not to
 * @param exposures drugs and substances it knows to be alike, or not to be
 * @param failed sources that could not be asked, by name
 */
public record Known(
        Map<DrugCode, DrugFacts> drugs,
        Set<DrugPair> screened,
        List<Interaction> interactions,
        Set<Exposure> exposures,
        List<Hypersensitivity> hypersensitivities,
        List<String> failed) {
    public Known {
        drugs = Map.copyOf(drugs);
        screened = Set.copyOf(screened);
        interactions = List.copyOf(interactions);
        exposures = Set.copyOf(exposures);
        hypersensitivities = List.copyOf(hypersensitivities);
        failed = List.copyOf(failed);
    }

    /** Nothing at all. */
    public static Known nothing() {
        return new Known(Map.of(), Set.of(), List.of(), Set.of(), List.of(), List.of());
    }

    /** Nothing, because the source failed. */
    static Known failed(String source) {
        return new Known(Map.of(), Set.of(), List.of(), Set.of(), List.of(), List.of(source));
    }

    /** What both know; of one thing both know, all warnings and what this one says first. */
    Known and(Known other) {
        var facts = new HashMap<>(drugs);
        other.drugs.forEach((drug, more) -> facts.merge(drug, more, DrugFacts::or));
        return new Known(
                facts,
                both(screened, other.screened),
                Stream.concat(interactions.stream(), other.interactions.stream())
                        .distinct()
                        .toList(),
                both(exposures, other.exposures),
                Stream.concat(hypersensitivities.stream(), other.hypersensitivities.stream())
                        .distinct()
                        .toList(),
                Stream.concat(failed.stream(), other.failed.stream()).toList());
    }

    private static <T> Set<T> both(Collection<T> some, Collection<T> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
