package health.erp.lab.analyzer;

import health.erp.lab.wire.EntityId;
import health.erp.lab.wire.OrderDraft;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By which numbers an order of a message may be known here. */
final class SentNumbers {
    /** All of them. */
    static List<String> of(OrderDraft order) {
        return Stream.concat(
                        onTube(order, StatusTrust.MEASURED).stream(), ofOrder(order, StatusTrust.MEASURED).stream())
                .distinct()
                .toList();
    }

    /** What is on the tube. Of another laboratory only what we gave it: its own numbers may look like ours. */
    static List<String> onTube(OrderDraft order, StatusTrust trust) {
        return numbers(order.specimens().stream()
                .flatMap(s -> trust == StatusTrust.AS_SENT
                        ? Stream.of(id(s.placer()))
                        : Stream.of(id(s.container()), id(s.accession()), id(s.filler()), id(s.placer()))));
    }

    /** The order's. */
    static List<String> ofOrder(OrderDraft order, StatusTrust trust) {
        var placer = id(order.numbers().placer());
        return numbers(
                trust == StatusTrust.AS_SENT
                        ? Stream.of(placer)
                        : Stream.of(id(order.numbers().filler()), placer));
    }

    private static List<String> numbers(Stream<String> ids) {
        return ids.filter(id -> !id.isBlank()).distinct().toList();
    }

    private static String id(@Nullable EntityId id) {
        return id == null ? "" : id.id().strip();
    }

    private SentNumbers() {}
}
