package health.erp.examples.service.laboratory;

import static health.erp.lab.analyzer.AnalyzerPermission.ANSWER_ANALYZER;
import static health.erp.lab.specimen.SpecimenPermission.READ_SPECIMEN;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.event.Subscription;
import health.erp.examples.analyzers.OrderDownload;
import health.erp.examples.service.laboratory.AnalyzerLineSettings.Line;
import health.erp.lab.Lab;
import health.erp.lab.analyzer.ChannelCode;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.specimen.ListSpecimens;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells analyzers that do not ask what to measure, once a tube has come or another test is ordered of it. One that is not there
 * is told later: the event is tried again, and what it was told twice has the same numbers.
 */
@Component
public final class OrderDownloads implements ErpModule {
    private static final Logger LOG = LoggerFactory.getLogger(OrderDownloads.class);

    private final List<Line> lines;
    private final Lab lab;
    private @Nullable OrderDownload download;

    OrderDownloads(AnalyzerLineSettings settings, Lab lab) {
        this.lines = settings.lines().stream()
                .filter(line -> line.ordersTo() != null)
                .toList();
        this.lab = lab;
    }

    /** A tube came. */
    record Came(String accession) {}

    /** Tests were ordered, maybe of a tube that is there. */
    record Ordered(LabOrderId order) {}

    @Override
    public String name() {
        return "downloads";
    }

    @Override
    public List<Subscription<?>> subscriptions() {
        return lines.stream()
                .map(Line::channel)
                .distinct()
                .flatMap(this::subscriptions)
                .toList();
    }

    private Stream<Subscription<?>> subscriptions(String channel) {
        var consumer = "service.download." + channel.toLowerCase(Locale.ROOT);
        return Stream.of(
                Subscription.of(
                                consumer + ".tube",
                                "lab.specimen.received",
                                Came.class,
                                (caller, event) -> tell(caller, channel, event.accession))
                        .allowedTo(ANSWER_ANALYZER),
                Subscription.of(consumer + ".test", "test.ordered", Ordered.class, (caller, event) -> tubes(
                                        caller, event.order)
                                .forEach(tube -> tell(caller, channel, tube)))
                        .allowedTo(ANSWER_ANALYZER, READ_SPECIMEN));
    }

    /** None yet where an order is new. */
    private List<String> tubes(Caller caller, LabOrderId order) {
        return lab.specimens().list(caller, new ListSpecimens(order)).stream()
                .map(specimen -> specimen.accession().value())
                .distinct()
                .toList();
    }

    private void tell(Caller caller, String channel, String tube) {
        lines.stream()
                .filter(line -> line.channel().equals(channel)
                        && line.hospital().equals(caller.hospital().value()))
                .flatMap(line -> line.destination().stream())
                .forEach(there -> quietly(channel, open -> open.send(caller, new ChannelCode(channel), tube, there)));
    }

    /** A channel that is not there, or is closed, will not be told later, either; a hospital that is busy tells it later. */
    private void quietly(String channel, Consumer<OrderDownload> telling) {
        try {
            telling.accept(Objects.requireNonNull(download));
        } catch (NotFoundException | RuleException e) {
            LOG.warn("Nobody is told what to measure on the channel {}: {}", channel, e.code());
        }
    }

    @Override
    public void open(Erp erp) {
        download = new OrderDownload(erp, lab);
    }
}
