package health.erp.lab;

import static health.erp.lab.analyzer.AnalyzerPermission.ANSWER_ANALYZER;
import static health.erp.lab.analyzer.AnalyzerPermission.HANDLE_EXCEPTION;
import static health.erp.lab.analyzer.AnalyzerPermission.MANAGE_CHANNELS;
import static health.erp.lab.analyzer.AnalyzerPermission.READ_CHANNELS;
import static health.erp.lab.analyzer.AnalyzerPermission.READ_MESSAGE;
import static health.erp.lab.analyzer.AnalyzerPermission.RECEIVE_MESSAGE;
import static health.erp.lab.order.LabOrderPermission.PLACE_LAB_ORDER;
import static health.erp.lab.quality.QualityPermission.RUN_CONTROLS;
import static health.erp.lab.reagent.ReagentPermission.USE_REAGENTS;
import static health.erp.lab.result.ResultPermission.CORRECT_RESULT;
import static health.erp.lab.result.ResultPermission.ENTER_RESULT;
import static health.erp.lab.result.ResultPermission.READ_RESULT_WORKLIST;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.core.event.Subscription;
import health.erp.lab.analyzer.AnalyzerChannel;
import health.erp.lab.analyzer.AnalyzerChannels;
import health.erp.lab.analyzer.AnalyzerOrders;
import health.erp.lab.analyzer.AnalyzerPermission;
import health.erp.lab.analyzer.AnalyzerProtocol;
import health.erp.lab.analyzer.ApplyMessage;
import health.erp.lab.analyzer.ChannelEvent;
import health.erp.lab.analyzer.InboundMessage;
import health.erp.lab.analyzer.InboundMessages;
import health.erp.lab.analyzer.Laboratory;
import health.erp.lab.analyzer.MessageEvent;
import health.erp.lab.analyzer.MessageException;
import health.erp.lab.analyzer.MessageExceptions;
import health.erp.lab.analyzer.MessageFate;
import health.erp.lab.analyzer.MessageId;
import health.erp.lab.analyzer.PlacedOrder;
import health.erp.lab.analyzer.Protocols;
import health.erp.lab.analyzer.ReceivedControl;
import health.erp.lab.analyzer.ReceivedResult;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What analyzers, wards and other laboratories send and ask. */
final class AnalyzerPart implements ErpModule {
    /** What whoever applies messages may do. */
    private static final Permission[] LISTENER = {
        RECEIVE_MESSAGE, PLACE_LAB_ORDER, RUN_CONTROLS, USE_REAGENTS, ENTER_RESULT, CORRECT_RESULT, READ_RESULT_WORKLIST
    };

    private static final String KNOWN = "lab.message.known";

    private final CataloguePart catalogue;
    private final OrderPart order;
    private final QualityPart quality;
    private final ResultPart result;
    private final Protocols protocols;
    private @Nullable Doors doors;

    AnalyzerPart(
            CataloguePart catalogue,
            OrderPart order,
            QualityPart quality,
            ResultPart result,
            Collection<AnalyzerProtocol> more) {
        this.catalogue = catalogue;
        this.order = order;
        this.quality = quality;
        this.result = result;
        this.protocols = Protocols.with(more);
    }

    /** What people, and the listeners of the lines, do there. */
    record Doors(
            AnalyzerChannels channels, InboundMessages messages, MessageExceptions exceptions, AnalyzerOrders orders) {}

    /** {@code lab.message.received}, as far as it is to be applied. */
    record ToApply(MessageId message) {}

    Doors doors() {
        return Lab.open(doors);
    }

    @Override
    public String name() {
        return Lab.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(
                AnalyzerChannel.class,
                InboundMessage.class,
                MessageFate.class,
                MessageException.class,
                ReceivedControl.class,
                ReceivedResult.class,
                PlacedOrder.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V40__analyzer.sql", "V41__received.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(AnalyzerPermission.values());
    }

    /** Lines receive for nobody: their listener has a caller of its own, whom an administrator may make. */
    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        return Map.of(
                StandardRole.LAB_TECHNICIAN,
                Set.of(READ_CHANNELS, READ_MESSAGE, HANDLE_EXCEPTION, ANSWER_ANALYZER),
                StandardRole.PATHOLOGIST,
                Set.of(READ_CHANNELS, READ_MESSAGE, HANDLE_EXCEPTION, MANAGE_CHANNELS),
                StandardRole.ADMINISTRATOR,
                Set.of(READ_CHANNELS, MANAGE_CHANNELS, RECEIVE_MESSAGE, ANSWER_ANALYZER),
                StandardRole.AUDITOR,
                Set.of(READ_CHANNELS));
    }

    @Override
    public List<EventType> eventTypes() {
        return Stream.concat(ChannelEvent.TYPES.stream(), MessageEvent.TYPES.stream())
                .toList();
    }

    static Set<Permission> listener() {
        return Stream.concat(Stream.of(LISTENER), Stream.of(ANSWER_ANALYZER)).collect(Collectors.toUnmodifiableSet());
    }

    /** What is kept is applied, though whoever kept it is gone since. */
    @Override
    public List<Subscription<?>> subscriptions() {
        return List.of(Subscription.of(
                        "lab.analyzer.apply",
                        "lab.message.received",
                        ToApply.class,
                        (caller, event) -> doors().messages().apply(caller, new ApplyMessage(event.message())))
                .allowedTo(LISTENER));
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                known("lab_message_repeat_uq"),
                known("lab_message_number_uq"),
                known("lab_message_content_uq"),
                known("lab_received_control_content_uq"),
                new Invariant(
                        "lab_placed_order_number_uq",
                        "lab.message.placed",
                        "The order has just been placed because of another message.\nMaybe send it again."),
                new Invariant(
                        "lab_channel_code_uq",
                        "lab.channel.code",
                        "Another channel is called like this.\nMaybe take another code."));
    }

    @Override
    public void open(Erp erp) {
        var laboratory = new Laboratory(
                catalogue.published(),
                order.orders(),
                quality.doors().control(),
                result.doors().results(),
                result.doors().corrections());
        doors = new Doors(
                new AnalyzerChannels(erp, protocols),
                new InboundMessages(erp, protocols, laboratory),
                new MessageExceptions(erp),
                new AnalyzerOrders(erp, protocols, catalogue.published()));
    }

    private static Invariant known(String constraint) {
        return new Invariant(
                constraint, KNOWN, "The message has just been received on another line.\nMaybe send it again.");
    }
}
