package health.erp.records.duplicate;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds and keeps links, and what was learned. */
final class LinkStore extends Store<IdentityLink, LinkId> {
    private static final UUID FIRST = new UUID(0, 0);

    LinkStore(Erp erp) {
        super(erp, IdentityLink.class);
    }

    Page<IdentityLink, LinkId> waiting(@Nullable LinkId after, int size) {
        var weight = after == null ? Integer.MAX_VALUE : require(after).getWeight();
        var rows = LinkQueries_.waiting(em(), weight, after == null ? FIRST : after.value(), size + 1);
        return Page.of(rows, size, IdentityLink::getId);
    }

    long waitingCount() {
        return LinkQueries_.waitingCount(em());
    }

    List<IdentityLink> of(PatientId patient) {
        var links = new ArrayList<>(LinkQueries_.withFirst(em(), patient));
        links.addAll(LinkQueries_.withSecond(em(), patient));
        return links;
    }

    /** By the other of the two. */
    Map<PatientId, IdentityLink> byOther(PatientId patient) {
        return of(patient).stream().collect(toMap(l -> l.otherThan(patient), identity()));
    }

    void keep(LearnedModel learned) {
        em().persist(learned);
    }

    Optional<LearnedModel> lastModel() {
        return LinkQueries_.lastModel(em()).stream().findFirst();
    }
}
