package health.erp.lab.analyzer;

import health.erp.lab.analyzer.Tubes.Tube;
import health.erp.lab.catalogue.PublishedTest;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.OrderItem;
import health.erp.lab.wire.Coded;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which test an observation is of: as the channel says, or by LOINC where the catalogue names it.
 *
 * @param unit pinned on the channel
 */
record SentTest(TestCode test, @Nullable String unit) {
    /** What the sender calls it, of several names the first. */
    static String code(Coded sent) {
        return sent.code().isEmpty() ? sent.alternateCode() : sent.code();
    }

    static Optional<SentTest> of(Coded sent, ChannelSettings settings) {
        return Stream.of(sent.code(), sent.alternateCode())
                .filter(code -> !code.isEmpty())
                .flatMap(code -> settings.test(code).stream())
                .findFirst()
                .map(mapping -> new SentTest(mapping.test(), mapping.unit()));
    }

    /** Only of what was ordered with the specimen: a LOINC may be that of several tests. */
    static Optional<SentTest> byLoinc(Coded sent, Tube tube, Function<OrderItem, PublishedTest> published) {
        var loinc = isLoinc(sent.system()) ? sent.code() : isLoinc(sent.alternateSystem()) ? sent.alternateCode() : "";
        return tube.items().stream()
                .filter(item -> {
                    var known = published.apply(item).definition().loinc();
                    return known != null && known.value().equals(loinc);
                })
                .findFirst()
                .map(item -> new SentTest(item.getTest(), null));
    }

    /** The item that is still to be done, or else the newest. */
    static Optional<OrderItem> item(Tube tube, TestCode test) {
        return tube.items().stream()
                .filter(item -> item.getTest().equals(test))
                .max(Comparator.comparing(OrderItem::isOpen)
                        .thenComparing(item -> item.getId().value()));
    }

    private static boolean isLoinc(String system) {
        return system.equals("LN") || system.equals("LOINC");
    }
}
