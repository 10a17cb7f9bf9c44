package health.erp.lab.turnaround;

import static health.erp.lab.turnaround.TurnaroundPermission.READ_TURNAROUND;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.lab.catalogue.PublishedCatalogue;
import health.erp.lab.catalogue.PublishedTest;
import health.erp.lab.catalogue.RequestPriority;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.catalogue.TestVersionId;
import health.erp.lab.catalogue.TurnaroundTarget;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells how long tests take, and how often longer than they should. */
public final class Turnarounds {
    private static final int MEDIAN = 50;
    private static final int MOST = 90;

    private final Erp erp;
    private final PublishedCatalogue catalogue;
    private final TurnaroundStore items;

    public Turnarounds(Erp erp, PublishedCatalogue catalogue) {
        this.erp = erp;
        this.catalogue = catalogue;
        this.items = new TurnaroundStore(erp);
    }

    /** By section, test and priority, the most urgent first; what was revoked does not count. */
    public List<TurnaroundView> show(Caller caller, TurnaroundOf query) {
        return erp.read(caller, READ_TURNAROUND, query, () -> {
            var versions = new HashMap<UUID, PublishedTest>();
            var sums = new HashMap<Kind, Sum>();
            for (var took : items.count(query)) {
                var test = versions.computeIfAbsent(
                        took.version(), id -> catalogue.version(caller, new TestVersionId(id)));
                var kind = Kind.of(test, took);
                var target = query.leg() == TurnaroundLeg.WHOLE ? target(test, kind.priority) : null;
                sums.computeIfAbsent(kind, of -> new Sum()).add(took, target);
            }
            return sums.entrySet().stream()
                    .filter(entry -> query.section() == null || query.section().equals(entry.getKey().section))
                    .map(entry -> entry.getValue().view(entry.getKey()))
                    .sorted(Comparator.comparing(TurnaroundView::section)
                            .thenComparing(view -> view.test().value())
                            .thenComparing(view -> view.priority().rank()))
                    .toList();
        });
    }

    /** As it was when the tests were ordered. */
    private static @Nullable Long target(PublishedTest test, RequestPriority priority) {
        return test.definition()
                .target(priority)
                .map(TurnaroundTarget::minutes)
                .map(Integer::longValue)
                .orElse(null);
    }

    private record Kind(String section, TestCode test, RequestPriority priority) {
        static Kind of(PublishedTest test, Took took) {
            return new Kind(test.definition().section(), test.code(), RequestPriority.ofRank(took.rank()));
        }
    }

    /** Of one kind, whatever version of the test it was. */
    private static final class Sum {
        private final Distribution minutes = new Distribution();
        private long pending;
        private long targeted;
        private long breached;

        void add(Took took, @Nullable Long target) {
            var needed = took.minutes();
            if (needed == null) {
                pending += took.tests();
                return;
            }
            minutes.add(needed, took.tests());
            if (target != null) {
                targeted += took.tests();
                breached += needed > target ? took.tests() : 0;
            }
        }

        TurnaroundView view(Kind kind) {
            return new TurnaroundView(
                    kind.section,
                    kind.test,
                    kind.priority,
                    minutes.total(),
                    pending,
                    minutes.percentile(MEDIAN),
                    minutes.percentile(MOST),
                    targeted,
                    breached);
        }
    }
}
