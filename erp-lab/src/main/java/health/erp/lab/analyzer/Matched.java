package health.erp.lab.analyzer;

import health.erp.lab.analyzer.Tubes.Tube;
import health.erp.lab.wire.OrderDraft;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which tube an order of a message is about: the one that all its numbers of ours name. I2
 *
 * @param tube null where it cannot be told
 * @param problem why not
 */
record Matched(@Nullable Tube tube, @Nullable ExceptionKind problem) {
    private static final Matched NONE = new Matched(null, ExceptionKind.UNKNOWN_ORDER);

    /** By what is on the tube; only where that says nothing, by the order's number. */
    static Matched of(OrderDraft order, StatusTrust trust, Map<String, List<Tube>> found) {
        var onTube = SentNumbers.onTube(order, trust);
        if (!onTube.isEmpty() && onTube.stream().noneMatch(found::containsKey)) {
            return NONE;
        }
        var named = Stream.concat(onTube.stream(), SentNumbers.ofOrder(order, trust).stream())
                .distinct()
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
        return named.isEmpty() ? NONE : agreed(named);
    }

    /** A number without a container's is that of all tubes that were divided from one. */
    private static Matched agreed(List<List<Tube>> named) {
        Set<Tube> common = new LinkedHashSet<>(named.get(0));
        named.forEach(common::retainAll);
        return common.stream()
                .findFirst()
                .map(tube -> new Matched(tube, null))
                .orElseGet(() -> new Matched(null, ExceptionKind.SEVERAL_SPECIMENS));
    }
}
