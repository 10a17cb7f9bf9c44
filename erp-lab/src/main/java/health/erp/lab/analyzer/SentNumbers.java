package health.erp.lab.analyzer;

import health.erp.lab.wire.EntityId;
import health.erp.lab.wire.OrderDraft;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By which numbers an order of a message may be known here, the most certain first: what is on the tube, then the order's. */
final class SentNumbers {
    static List<String> of(OrderDraft order) {
        var tubes = order.specimens().stream()
                .flatMap(s -> Stream.of(id(s.container()), id(s.accession()), id(s.filler()), id(s.placer())));
        var numbers = Stream.of(id(order.numbers().filler()), id(order.numbers().placer()));
        return Stream.concat(tubes, numbers)
                .filter(id -> !id.isBlank())
                .distinct()
                .toList();
    }

    private static String id(@Nullable EntityId id) {
        return id == null ? "" : id.id().strip();
    }

    private SentNumbers() {}
}
