package health.erp.lab.analyzer;

import static health.erp.lab.analyzer.AnalyzerMapper.MAPPER;
import static health.erp.lab.analyzer.AnalyzerPermission.HANDLE_EXCEPTION;
import static health.erp.lab.analyzer.AnalyzerPermission.READ_CHANNELS;
import static health.erp.lab.analyzer.AnalyzerPermission.READ_MESSAGE;
import static health.erp.lab.analyzer.AnalyzerPermission.RECEIVE_MESSAGE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import java.util.List;
import java.util.Objects;

/** Keeps what is sent to the laboratory before it is acknowledged, and applies it once. */
public final class InboundMessages {
    private final Erp erp;
    private final Protocols protocols;
    private final ChannelStore channels;
    private final MessageStore messages;
    private final Ledger ledger;
    private final Applying applying;

    public InboundMessages(Erp erp, Protocols protocols, Laboratory laboratory) {
        this.erp = erp;
        this.protocols = protocols;
        this.channels = new ChannelStore(erp);
        this.messages = new MessageStore(erp);
        var exceptions = new ExceptionStore(erp);
        this.ledger = new Ledger(erp, messages, exceptions);
        this.applying = new Applying(erp, protocols, exceptions, ledger, laboratory);
    }

    /** Once this has returned it is safe to acknowledge. A question that asks for nothing to be kept is not kept. */
    public List<MessageReceipt> receive(Caller caller, ReceiveMessage command) {
        return Attempts.settled(() -> erp.run(caller, RECEIVE_MESSAGE, command, () -> {
            var channel = channels.require(command.channel());
            channel.mustBeOpen();
            var read = protocols.named(channel.getProtocol()).read(command.transmission());
            read.forEach(message -> channel.mustBeFor(message.identity()));
            return read.stream()
                    .filter(message -> message.isToBeKept() || !command.isComplete())
                    .map(message -> ledger.keep(channel, message, command.isComplete()))
                    .toList();
        }));
    }

    /** Applied already, it stays as it is. */
    public MessageView apply(Caller caller, ApplyMessage command) {
        return Attempts.learning(refusals -> erp.run(caller, RECEIVE_MESSAGE, command, () -> {
            var fate = messages.lock(command.message());
            if (fate.isWaiting()) {
                applying.run(caller, fate, refusals);
            }
            return view(messages.saved(fate));
        }));
    }

    /** After a code was mapped, a specimen received, or somebody has looked: what was not applied is, as far as it can be. */
    public MessageView rerun(Caller caller, RerunMessage command) {
        return Attempts.learning(refusals -> erp.run(caller, HANDLE_EXCEPTION, command, () -> {
            var fate = messages.lock(command.message());
            if (fate.mayRun()) {
                applying.run(caller, fate, refusals);
            }
            return view(messages.saved(fate));
        }));
    }

    public MessageTextView find(Caller caller, FindMessage query) {
        return erp.read(caller, READ_MESSAGE, query, () -> {
            var fate = messages.require(query.message());
            erp.discloses(messages.patients(fate));
            return new MessageTextView(view(fate), ledger.content(fate.getHospital(), fate.getId()));
        });
    }

    public Page<MessageView, MessageId> list(Caller caller, ListMessages query) {
        return erp.read(caller, READ_CHANNELS, query, () -> {
            var fates = messages.list(channels.require(query.channel()), query);
            var kept =
                    messages.kept(fates.items().stream().map(MessageFate::getId).toList());
            return fates.map(fate -> MAPPER.toView(Objects.requireNonNull(kept.get(fate.getId())), fate));
        });
    }

    private MessageView view(MessageFate fate) {
        return MAPPER.toView(messages.kept(fate.getId()), fate);
    }
}
