package health.erp.lab.analyzer;

import health.erp.core.id.PatientId;
import health.erp.lab.accession.AccessionNumber;
import health.erp.lab.order.LabOrder;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.OrderItem;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.quality.Instrument;
import health.erp.lab.specimen.Specimen;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of channels and messages; checked against the entities when they are compiled. */
interface AnalyzerQueries {
    @HQL("select c from AnalyzerChannel c where c.code = :code")
    List<AnalyzerChannel> channel(ChannelCode code);

    @HQL("select c from AnalyzerChannel c where c.code.value > :after order by c.code.value limit :size")
    List<AnalyzerChannel> channels(String after, int size);

    @HQL(
            """
            select new health.erp.lab.analyzer.KnownMessage(m.id, m.repeatKey, m.numberKey, m.contentKey, m.relation)
            from InboundMessage m where m.channel = :channel
            and (m.repeatKey = :repeat or m.numberKey = :number or m.contentKey = :content)
            """)
    List<KnownMessage> known(AnalyzerChannelId channel, String repeat, String number, String content);

    @HQL(
            """
            select new health.erp.lab.analyzer.KeptMessage(m.id, m.channel, m.receivedAt, m.controlId, m.relation, m.first, m.size)
            from InboundMessage m where m.id = :message
            """)
    List<KeptMessage> kept(MessageId message);

    @HQL("select m.content from InboundMessage m where m.id = :message")
    List<byte[]> content(MessageId message);

    @HQL(
            """
            select f from MessageFate f where f.channel = :channel and f.id.value < :before
            order by f.id.value desc limit :size
            """)
    List<MessageFate> fates(AnalyzerChannelId channel, UUID before, int size);

    @HQL(
            """
            select f from MessageFate f where f.channel = :channel and f.status = :status and f.id.value < :before
            order by f.id.value desc limit :size
            """)
    List<MessageFate> fatesThatAre(AnalyzerChannelId channel, MessageStatus status, UUID before, int size);

    @HQL(
            """
            select new health.erp.lab.analyzer.KeptMessage(m.id, m.channel, m.receivedAt, m.controlId, m.relation, m.first, m.size)
            from InboundMessage m where m.id in :messages
            """)
    List<KeptMessage> keptOf(List<MessageId> messages);

    @HQL("select e from MessageException e where e.message = :message and e.status = :open order by e.id.value")
    List<MessageException> openOf(MessageId message, ExceptionStatus open);

    @HQL(
            """
            select e from MessageException e where e.status = :status and e.id.value > :after
            order by e.id.value limit :size
            """)
    List<MessageException> exceptions(ExceptionStatus status, UUID after, int size);

    @HQL(
            """
            select e from MessageException e where e.channel = :channel and e.status = :status and e.id.value > :after
            order by e.id.value limit :size
            """)
    List<MessageException> exceptionsOn(AnalyzerChannelId channel, ExceptionStatus status, UUID after, int size);

    @HQL("select s from Specimen s where s.accession in :accessions order by s.id.value")
    List<Specimen> specimens(Collection<AccessionNumber> accessions);

    @HQL("select i from LabOrderItem i where i.specimen in :specimens order by i.id.value")
    List<OrderItem> items(Collection<UUID> specimens);

    @HQL("select o from LabOrder o where o.id in :orders")
    List<LabOrder> orders(Collection<LabOrderId> orders);

    @HQL("select i from Instrument i where i.code = :code")
    List<Instrument> instruments(String code);

    @HQL("select r from ReceivedResult r where r.id in :items")
    List<ReceivedResult> received(Collection<OrderItemId> items);

    @HQL("select c from ReceivedControl c where c.channel = :channel and c.contentKey in :contents")
    List<ReceivedControl> controls(AnalyzerChannelId channel, Collection<String> contents);

    @HQL("select p from PlacedOrder p where p.channel = :channel and p.placerKey in :placers")
    List<PlacedOrder> placed(AnalyzerChannelId channel, Collection<String> placers);

    @HQL("select distinct i.patient from LabOrderItem i where i.id in :items or i.order in :orders")
    List<PatientId> patients(Collection<OrderItemId> items, Collection<LabOrderId> orders);

    @HQL("select r.item from TestRun r where r.item in :items and r.inUse = true")
    List<OrderItemId> measured(Collection<OrderItemId> items);
}
