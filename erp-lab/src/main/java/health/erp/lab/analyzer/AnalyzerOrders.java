package health.erp.lab.analyzer;

import static health.erp.lab.analyzer.AnalyzerPermission.ANSWER_ANALYZER;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.lab.analyzer.Tubes.Tube;
import health.erp.lab.catalogue.PublishedCatalogue;
import health.erp.lab.catalogue.RequestPriority;
import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.order.OrderItem;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.status.OrderStatus;
import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.Coded;
import health.erp.lab.wire.EntityId;
import health.erp.lab.wire.MessageHeader;
import health.erp.lab.wire.MessageKind;
import health.erp.lab.wire.Moment;
import health.erp.lab.wire.OrderDraft;
import health.erp.lab.wire.OrderNumbers;
import health.erp.lab.wire.OrderTimes;
import health.erp.lab.wire.PatientDraft;
import health.erp.lab.wire.QueryDraft;
import health.erp.lab.wire.Reading;
import health.erp.lab.wire.SpecimenDraft;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Tells analyzers what is to be measured in the tubes they have before them; whose they are they are not told. */
public final class AnalyzerOrders {
    private static final String OURSELVES = "ERP";
    private static final String PRODUCTION = "P"; // HL7 table 0103
    private static final String ORDERS = "O";

    private final Erp erp;
    private final Protocols protocols;
    private final PublishedCatalogue catalogue;
    private final ChannelStore channels;
    private final Tubes tubes;

    public AnalyzerOrders(Erp erp, Protocols protocols, PublishedCatalogue catalogue) {
        this.erp = erp;
        this.protocols = protocols;
        this.catalogue = catalogue;
        this.channels = new ChannelStore(erp);
        this.tubes = new Tubes(erp);
    }

    /** By the numbers on the tubes. What is measured already, or by another instrument, is left out. */
    public OrdersForAnalyzer ask(Caller caller, AskOrders query) {
        return erp.read(caller, ANSWER_ANALYZER, query, () -> {
            var channel = channels.require(query.channel());
            channel.mustBeOpen();
            var protocol = protocols.named(channel.getProtocol());
            var messages = new ArrayList<Bytes>();
            var tests = 0;
            for (var read : protocol.read(query.question())) {
                if (read.reading() instanceof Reading.Understood understood
                        && understood.message().kind() == MessageKind.QUERY) {
                    var orders = orders(
                            caller, channel.getSettings(), understood.message().queries());
                    var header = understood.message().header().reply("", "", "", query.number(), now(caller));
                    messages.add(protocol.orders(header, orders));
                    tests += tests(orders);
                }
            }
            return new OrdersForAnalyzer(messages, tests);
        });
    }

    /** For one that does not ask. Nothing is to be sent where nothing is to be measured. */
    public OrdersForAnalyzer ofTube(Caller caller, OrdersOfTube query) {
        return erp.read(caller, ANSWER_ANALYZER, query, () -> {
            var channel = channels.require(query.channel());
            channel.mustBeOpen();
            var settings = channel.getSettings();
            var asked =
                    new QueryDraft(List.of(), List.of(EntityId.of(query.tube(), "")), List.of(), null, null, ORDERS);
            var orders = orders(caller, settings, List.of(asked));
            if (orders.isEmpty()) {
                return new OrdersForAnalyzer(List.of(), 0);
            }
            var protocol = protocols.named(channel.getProtocol());
            var message = protocol.orders(header(settings, query.number(), now(caller)), orders);
            return new OrdersForAnalyzer(List.of(message), tests(orders));
        });
    }

    private static MessageHeader header(ChannelSettings settings, String number, Moment now) {
        var nobody = EntityId.of("", "");
        var to = EntityId.of(Objects.requireNonNullElse(settings.application(), ""), "");
        var at = EntityId.of(Objects.requireNonNullElse(settings.facility(), ""), "");
        return new MessageHeader(
                EntityId.of(OURSELVES, ""), nobody, to, at, now, "", "", "", number, PRODUCTION, "", "", "");
    }

    private static int tests(List<OrderDraft> orders) {
        return orders.stream().mapToInt(order -> order.services().size()).sum();
    }

    private List<OrderDraft> orders(Caller caller, ChannelSettings settings, List<QueryDraft> queries) {
        var numbers = queries.stream()
                .flatMap(q -> q.specimens().stream())
                .map(EntityId::id)
                .distinct()
                .toList();
        var found = tubes.of(numbers);
        var measured = tubes.measured(found.values().stream().flatMap(List::stream));
        var orders = new ArrayList<OrderDraft>();
        for (var query : queries) {
            query.specimens().stream()
                    .flatMap(id ->
                            found.getOrDefault(id.id(), List.of()).stream().limit(1))
                    .map(tube -> order(caller, tube, toDo(caller, settings, query, tube, measured)))
                    .filter(order -> !order.services().isEmpty())
                    .forEach(orders::add);
        }
        return orders;
    }

    private OrderDraft order(Caller caller, Tube tube, List<Coded> services) {
        erp.discloses(tube.specimen().getPatient());
        var accession = tube.specimen().getAccession().value();
        var taken = LocalDateTime.ofInstant(tube.specimen().getCollectedAt(), erp.zone(caller.hospital()));
        return OrderDraft.builder()
                .patient(patient(tube))
                .control("NW")
                .action("N")
                .reportStatus("Q")
                .numbers(OrderNumbers.of(EntityId.of(accession, ""), null))
                .services(services)
                .priority(priority(tube.order().getPriority()))
                .times(new OrderTimes(null, second(taken), null, null, null))
                .specimens(List.of(SpecimenDraft.ofNumbers(
                        EntityId.of(accession, ""),
                        null,
                        Coded.of(tube.specimen().getType(), "", ""))))
                .build();
    }

    private List<Coded> toDo(
            Caller caller, ChannelSettings settings, QueryDraft query, Tube tube, Set<OrderItemId> measured) {
        return tube.items().stream()
                .filter(item -> tube.specimen().getStatus().isAtHand())
                .filter(item -> !measured.contains(item.getId()) && isToDo(caller, item))
                .flatMap(item -> codes(settings, query, item))
                .toList();
    }

    private boolean isToDo(Caller caller, OrderItem item) {
        return item.getStatus() == OrderStatus.ACTIVE
                && catalogue.version(caller, item.getTestVersion()).definition().calculation() == null;
    }

    private static Stream<Coded> codes(ChannelSettings settings, QueryDraft query, OrderItem item) {
        return settings.codesOf(item.getTest()).stream()
                .map(TestMapping::sent)
                .filter(code -> query.tests().isEmpty()
                        || query.tests().stream()
                                .anyMatch(t -> t.code().equals(code)
                                        || t.alternateCode().equals(code)))
                .limit(1)
                .map(code -> Coded.of(code, "", ""));
    }

    /** What ranges and flags of an analyzer depend on. */
    private static PatientDraft patient(Tube tube) {
        var subject = tube.order().getSubject();
        var birth = subject.birthDate();
        var sex = subject.gender() == AdministrativeGender.FEMALE
                ? "F"
                : subject.gender() == AdministrativeGender.MALE ? "M" : "U";
        return new PatientDraft(
                List.of(),
                "",
                "",
                birth == null ? null : new Moment(birth.atStartOfDay(), Moment.Precision.DAY, null),
                sex,
                null,
                List.of(),
                List.of());
    }

    private static String priority(RequestPriority priority) {
        return switch (priority) {
            case STAT -> "S";
            case URGENT, ASAP -> "A";
            case ROUTINE -> "R";
        };
    }

    private Moment now(Caller caller) {
        return second(LocalDateTime.ofInstant(erp.now(), erp.zone(caller.hospital())));
    }

    private static Moment second(LocalDateTime time) {
        return new Moment(time.truncatedTo(ChronoUnit.SECONDS), Moment.Precision.SECOND, null);
    }
}
