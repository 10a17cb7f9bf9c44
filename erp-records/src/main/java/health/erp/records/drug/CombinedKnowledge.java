package health.erp.records.drug;

import java.util.List;

/**
 * Several sources asked together: facts of the first that knows them, warnings of all. One that fails is named in the
 * answer and the others still count. Without any it knows nothing, so nothing is checked.
 */
public final class CombinedKnowledge implements DrugKnowledge {
    private final List<DrugKnowledge> sources;

    public CombinedKnowledge(List<DrugKnowledge> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public String name() {
        return sources.isEmpty()
                ? "none"
                : String.join(" + ", sources.stream().map(DrugKnowledge::name).toList());
    }

    @Override
    public Known consult(Inquiry inquiry) {
        return sources.stream().map(source -> ask(source, inquiry)).reduce(Known.nothing(), Known::and);
    }

    @Override
    public DrugsFound search(String text, int atMost) {
        return sources.stream()
                .map(source -> search(source, text, atMost))
                .reduce(DrugsFound.none(), (some, more) -> some.and(more, atMost));
    }

    private static DrugsFound search(DrugKnowledge source, String text, int atMost) {
        try {
            return source.search(text, atMost);
        } catch (RuntimeException e) {
            return DrugsFound.failed(source.name());
        }
    }

    private static Known ask(DrugKnowledge source, Inquiry inquiry) {
        try {
            return source.consult(inquiry);
        } catch (RuntimeException e) {
            return Known.failed(source.name());
        }
    }
}
