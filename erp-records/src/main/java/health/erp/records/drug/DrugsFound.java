package health.erp.records.drug;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The drugs a search found, by name.
 *
 * @param failed sources that could not be asked, by name
 */
public record DrugsFound(List<NamedDrug> drugs, List<String> failed) {
    public DrugsFound {
        drugs = List.copyOf(drugs);
        failed = List.copyOf(failed);
    }

    /** None at all. */
    public static DrugsFound none() {
        return new DrugsFound(List.of(), List.of());
    }

    /** These, in the order of their names, and no more than that many. */
    static DrugsFound of(Stream<NamedDrug> drugs, int atMost) {
        return new DrugsFound(
                drugs.sorted(Comparator.comparing(NamedDrug::name).thenComparing(NamedDrug::drug))
                        .limit(atMost)
                        .toList(),
                List.of());
    }

    /** None, because the source failed. */
    static DrugsFound failed(String source) {
        return new DrugsFound(List.of(), List.of(source));
    }

    /** What either found; of a drug both have, what this one calls it. */
    DrugsFound and(DrugsFound other, int atMost) {
        var mine = drugs.stream().map(NamedDrug::drug).toList();
        var more = other.drugs.stream().filter(d -> !mine.contains(d.drug()));
        return new DrugsFound(
                of(Stream.concat(drugs.stream(), more), atMost).drugs,
                Stream.concat(failed.stream(), other.failed.stream()).toList());
    }
}
