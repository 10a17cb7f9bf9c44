package health.erp.lab.analyzer;

import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.lab.accession.AccessionNumber;
import health.erp.lab.order.LabOrder;
import health.erp.lab.order.OrderItem;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.quality.Instrument;
import health.erp.lab.specimen.Specimen;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is in the tubes whose numbers a message names: three questions for the whole message, however many they are. */
final class Tubes {
    private static final Pattern NUMBER = Pattern.compile("([0-9]{12})([0-9]{2})?(?:[.^_-].*)?");

    private final Erp erp;

    Tubes(Erp erp) {
        this.erp = erp;
    }

    /** A specimen, and the tests that were ordered of it. */
    record Tube(Specimen specimen, LabOrder order, List<OrderItem> items) {}

    /** By the numbers as they were sent, of one with several tubes the first first; what is no number of ours is left out. */
    Map<String, List<Tube>> of(Collection<String> numbers) {
        var read = new LinkedHashMap<String, Label>();
        numbers.forEach(number -> Label.read(number).ifPresent(label -> read.put(number, label)));
        if (read.isEmpty()) {
            return Map.of();
        }
        var accessions = read.values().stream().map(Label::accession).distinct().toList();
        var specimens = AnalyzerQueries_.specimens(erp.session(), accessions);
        if (specimens.isEmpty()) {
            return Map.of();
        }
        var items =
                AnalyzerQueries_.items(
                                erp.session(),
                                specimens.stream().map(s -> s.getId().value()).toList())
                        .stream()
                        .collect(Collectors.groupingBy(item -> Objects.requireNonNull(item.getSpecimen())));
        var orders =
                AnalyzerQueries_.orders(
                                erp.session(),
                                specimens.stream()
                                        .map(Specimen::getOrder)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(LabOrder::getId, Function.identity()));
        var tubes = new LinkedHashMap<String, List<Tube>>();
        read.forEach((number, label) -> {
            var labelled = specimens.stream()
                    .filter(label::is)
                    .map(s -> new Tube(
                            s,
                            Objects.requireNonNull(orders.get(s.getOrder())),
                            items.getOrDefault(s.getId().value(), List.of())))
                    .toList();
            if (!labelled.isEmpty()) {
                tubes.put(number, labelled);
            }
        });
        return tubes;
    }

    /** Of which of these tests there is a value already. */
    Set<OrderItemId> measured(Stream<Tube> tubes) {
        var items = tubes.flatMap(tube -> tube.items().stream())
                .map(OrderItem::getId)
                .distinct()
                .toList();
        return items.isEmpty() ? Set.of() : Set.copyOf(AnalyzerQueries_.measured(erp.session(), items));
    }

    /** The laboratory's instrument of that code; null where the channel is for none, or it is not known. */
    @Nullable
    Instrument instrument(@Nullable String code) {
        return Stream.ofNullable(code)
                .flatMap(c -> AnalyzerQueries_.instruments(erp.session(), c).stream())
                .findFirst()
                .orElse(null);
    }

    /**
     * What is printed on a tube.
     *
     * @param container 0 where it is not said
     */
    private record Label(AccessionNumber accession, int container) {
        static Optional<Label> read(String sent) {
            var matcher = NUMBER.matcher(sent.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            try {
                var container = matcher.group(2);
                return Optional.of(new Label(
                        new AccessionNumber(matcher.group(1)), container == null ? 0 : Integer.parseInt(container)));
            } catch (InvalidCommandException e) { // a wrong check digit: somebody else's number
                return Optional.empty();
            }
        }

        boolean is(Specimen specimen) {
            return specimen.getAccession().equals(accession)
                    && (container == 0 || specimen.getContainerNo() == container);
        }
    }
}
