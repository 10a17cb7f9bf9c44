package health.erp.examples.analyzers;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpException;
import health.erp.core.telemetry.Telemetry;
import health.erp.lab.Lab;
import health.erp.lab.analyzer.ApplyMessage;
import health.erp.lab.analyzer.AskOrders;
import health.erp.lab.analyzer.ChannelCode;
import health.erp.lab.analyzer.MessageReceipt;
import health.erp.lab.analyzer.MessageRelation;
import health.erp.lab.analyzer.MessageStatus;
import health.erp.lab.analyzer.MessageView;
import health.erp.lab.analyzer.ReceiveMessage;
import health.erp.lab.wire.Bytes;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what comes on the lines to the laboratory, for a caller who may receive messages and whatever applying them needs.
 * The telemetry is told of every message that was kept and applied, under the name of its line ({@code line.CHEM-1.keep},
 * {@code line.CHEM-1.apply}), and of what waits for a person.
 */
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final String HELD = "lab.message.held"; // something of it waits for a person

    private final Erp erp;
    private final Lab lab;
    private final Caller caller;
    private final Telemetry telemetry;
    private final AtomicLong answers = new AtomicLong();

    public Intake(Erp erp, Caller caller, Telemetry telemetry) {
        this.erp = erp;
        this.lab = erp.module(Lab.class);
        this.caller = caller;
        this.telemetry = telemetry;
    }

    /** Kept, once it returns; a refusal of the laboratory's is thrown. */
    List<MessageReceipt> keep(ChannelCode channel, Bytes transmission, boolean isComplete) {
        var observed = telemetry.begins(work("keep", channel));
        try {
            var command = isComplete
                    ? ReceiveMessage.of(channel, transmission)
                    : ReceiveMessage.cutOff(channel, transmission);
            var receipts = lab.messages().receive(caller, command);
            observed.done();
            return receipts;
        } catch (ErpException e) {
            observed.refused(e.code());
            throw e;
        } catch (RuntimeException e) {
            observed.failed(e.getClass().getName());
            throw e;
        }
    }

    /**
     * What became of it; empty of what is refused, or could not be applied now: then it is when the laboratory hears of it,
     * and nothing is lost.
     */
    Optional<MessageView> apply(ChannelCode channel, MessageReceipt receipt) {
        if (!receipt.isNew() && receipt.relation() != MessageRelation.REPEATED) {
            return Optional.empty();
        }
        var observed = telemetry.begins(work("apply", channel));
        try {
            var applied = lab.messages().apply(caller, new ApplyMessage(receipt.message()));
            if (applied.status() == MessageStatus.HELD) {
                observed.refused(HELD);
            } else {
                observed.done();
            }
            return Optional.of(applied);
        } catch (RuntimeException e) { // its message may quote a patient
            observed.failed(what(e));
            LOG.warn("The message {} is kept and could not be applied yet: {}", receipt.message(), what(e));
            return Optional.empty();
        }
    }

    /** What an analyzer is told that asks what is to be done with specimens: orders, or that there are none. */
    List<Bytes> answers(ChannelCode channel, Bytes question) {
        return lab.analyzerOrders()
                .ask(caller, new AskOrders(channel, question, number()))
                .messages();
    }

    /** A number for an answer, of at most 20 characters. */
    String number() {
        return Long.toString(erp.now().toEpochMilli(), 36).toUpperCase(Locale.ROOT) + "-" + answers.incrementAndGet();
    }

    /** By the hospital's clocks. */
    LocalDateTime now() {
        return LocalDateTime.ofInstant(erp.now(), erp.zone(caller.hospital())).truncatedTo(ChronoUnit.SECONDS);
    }

    private Telemetry.Work work(String what, ChannelCode channel) {
        var name = "line.%s.%s".formatted(channel, what);
        return new Telemetry.Work(Telemetry.Work.Kind.DELIVERY, name, caller.hospital(), null);
    }

    static String what(RuntimeException e) {
        return e instanceof ErpException refusal ? refusal.code() : e.getClass().getName();
    }
}
