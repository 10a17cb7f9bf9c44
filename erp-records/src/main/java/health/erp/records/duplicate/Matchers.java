package health.erp.records.duplicate;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.cache.ReferenceData;
import health.erp.core.cache.Region;
import health.erp.records.matching.MatchModel;
import health.erp.records.matching.Matcher;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What each hospital's people are compared by: what its register taught last, or what was shipped. */
final class Matchers {
    private static final String LAST = "last";
    private static final int KEPT = 100;

    private final LinkStore links;
    private final ReferenceData<String, Learned> learned;
    private final Map<String, Matcher> byContent = new ConcurrentHashMap<>();

    Matchers(Erp erp, LinkStore links) {
        this.links = links;
        this.learned = erp.referenceData(new Region<>("records.matching", String.class, Learned.class, 1));
    }

    Matcher of(Caller caller) {
        return matcher(learned.get(caller.hospital(), LAST, key -> links.lastModel()
                .map(m -> new Learned(m.getContent()))
                .orElseGet(() -> new Learned(MatchModel.SHIPPED.text()))));
    }

    /** Said in the transaction that keeps a new one. */
    void changed() {
        learned.changed();
    }

    /** Reading a model takes milliseconds, so some stay read. */
    private Matcher matcher(Learned text) {
        if (byContent.size() > KEPT) {
            byContent.clear();
        }
        return byContent.computeIfAbsent(text.content, content -> new Matcher(MatchModel.parse(content)));
    }

    /** As it is kept on the shelf, which may be outside this process. */
    record Learned(String content) {}
}
