package health.erp.lab.analyzer;

import health.erp.lab.hl7.Hl7Message;
import health.erp.lab.hl7.Hl7Reader;
import health.erp.lab.hl7.Hl7Writer;
import health.erp.lab.hl7.MessageKey;
import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.Coded;
import health.erp.lab.wire.EntityId;
import health.erp.lab.wire.LabMessage;
import health.erp.lab.wire.MessageHeader;
import health.erp.lab.wire.MessageKind;
import health.erp.lab.wire.OrderDraft;
import health.erp.lab.wire.OrderNumbers;
import java.util.List;
import java.util.stream.Stream;

/** HL7 version 2: one message in each transmission. */
public final class Hl7Protocol implements AnalyzerProtocol {
    /** Writes orders as OML^O21, of version 2.5.1. */
    public static final String NAME = "HL7";

    /** Writes orders as ORM^O01, of version 2.4, for whoever is older than OML. Both are read on either. */
    public static final String OLDER = "HL7ORM";

    private final String name;
    private final Form form;

    /** How orders are written. */
    private record Form(String type, String trigger, String structure, String version) {}

    private Hl7Protocol(String name, Form form) {
        this.name = name;
        this.form = form;
    }

    public static Hl7Protocol current() {
        return new Hl7Protocol(NAME, new Form("OML", "O21", "OML_O21", "2.5.1"));
    }

    public static Hl7Protocol older() {
        return new Hl7Protocol(OLDER, new Form("ORM", "O01", "ORM_O01", "2.4"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<ReadMessage> read(Bytes transmission) {
        var identity = Hl7Message.of(transmission.toArray())
                .map(message -> identity(MessageKey.of(message)))
                .orElseGet(() -> new MessageIdentity("", "", Hashes.sha256(transmission)));
        return List.of(new ReadMessage(identity, Hl7Reader.read(transmission), transmission));
    }

    /** One order for each test. */
    @Override
    public Bytes orders(MessageHeader header, List<OrderDraft> orders) {
        var typed = new MessageHeader(
                header.sendingApplication(),
                header.sendingFacility(),
                header.receivingApplication(),
                header.receivingFacility(),
                header.sentAt(),
                form.type(),
                form.trigger(),
                form.structure(),
                header.controlId(),
                header.processing(),
                header.version().isEmpty() ? form.version() : header.version(),
                header.acceptCondition(),
                header.applicationCondition());
        var single = orders.stream().flatMap(Hl7Protocol::single).toList();
        return Bytes.copyOf(Hl7Writer.write(LabMessage.ofOrders(typed, MessageKind.ORDERS, single, null)));
    }

    /** HL7 has one test in each order, each with a number of its own. */
    private static Stream<OrderDraft> single(OrderDraft order) {
        return order.services().size() < 2
                ? Stream.of(order)
                : order.services().stream()
                        .map(service -> new OrderDraft(
                                order.patient(),
                                order.control(),
                                numbered(order.numbers(), service),
                                List.of(service),
                                order.status(),
                                order.reportStatus(),
                                order.action(),
                                order.priority(),
                                order.times(),
                                order.orderer(),
                                order.parentResult(),
                                order.specimens(),
                                order.observations(),
                                order.comments()));
    }

    private static OrderNumbers numbered(OrderNumbers numbers, Coded service) {
        var placer = numbers.placer();
        var code = service.code().isEmpty() ? service.alternateCode() : service.code();
        return placer == null
                ? numbers
                : OrderNumbers.of(EntityId.of(placer.id() + "." + code, placer.namespace()), numbers.filler());
    }

    private static MessageIdentity identity(MessageKey key) {
        return new MessageIdentity(
                key.sendingApplication() + "|" + key.sendingFacility(), key.controlId(), key.content());
    }
}
