package health.erp.lab.analyzer;

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
            select new health.erp.lab.analyzer.KnownMessage(m.id, m.repeatKey, m.numberKey, m.contentKey)
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
}
