package health.erp.lab.analyzer;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.StaffId;
import health.erp.lab.wire.LabMessage;
import health.erp.lab.wire.Reading;
import java.util.List;

/** Applies what a message says, as far as it can be applied; the rest goes into the exceptions queue. */
final class Applying {
    private final Erp erp;
    private final Protocols protocols;
    private final ChannelStore channels;
    private final ExceptionStore exceptions;
    private final Ledger ledger;
    private final ResultIntake results;

    Applying(Erp erp, Protocols protocols, ExceptionStore exceptions, Ledger ledger, ResultIntake results) {
        this.erp = erp;
        this.protocols = protocols;
        this.channels = new ChannelStore(erp);
        this.exceptions = exceptions;
        this.ledger = ledger;
        this.results = results;
    }

    /** For one at a time: the fate is locked. */
    void run(Caller caller, MessageFate fate) {
        var channel = channels.require(fate.getChannel());
        var bytes = ledger.content(channel.getHospital(), fate.getId());
        var read = protocols.named(channel.getProtocol()).read(bytes).get(0);
        var progress = new Progress(fate);
        if (read.reading() instanceof Reading.Understood understood) {
            if (fate.holds(PartFate.MESSAGE)) {
                progress.ended(Progress.Part.ofMessage(), PartFate.State.NOTED, null, null);
            }
            apply(caller, channel, understood.message(), progress);
        } else if (read.reading() instanceof Reading.Unreadable unreadable) {
            var problem = unreadable.unread().problem().toString();
            progress.held(Progress.Part.ofMessage(), ExceptionKind.UNREADABLE, null, problem);
        }
        settle(caller.staff(), fate, progress);
    }

    private void apply(Caller caller, AnalyzerChannel channel, LabMessage message, Progress progress) {
        switch (message.kind()) {
            case RESULTS -> results.take(caller, channel.getSettings(), message, progress);
            case ORDERS, ORDER_ANSWER, QUERY, ACKNOWLEDGEMENT ->
                progress.ended(Progress.Part.ofMessage(), PartFate.State.NOTED, null, null);
        }
        var number = 0;
        for (var unread : message.unread()) {
            progress.unread(
                    unread.problem().position() + " #" + ++number,
                    unread.problem().toString());
        }
    }

    /** What was in the way and is no more is resolved; what is newly in the way is opened; the rest stays as it is. */
    private void settle(StaffId by, MessageFate fate, Progress progress) {
        var before = fate.isWaiting() ? List.<MessageException>of() : exceptions.openOf(fate.getId());
        var holdups = progress.holdups();
        for (var exception : before) {
            holdups.stream()
                    .filter(exception::isStill)
                    .findFirst()
                    .ifPresentOrElse(exception::still, () -> erp.publish(exception.resolve(null, by, erp.now())));
        }
        for (var holdup : holdups) {
            if (before.stream().noneMatch(e -> e.isStill(holdup))) {
                var exception = new MessageException(new MessageExceptionId(erp.newId()), fate, holdup, erp.now());
                exceptions.add(exception);
                erp.publish(exception.opened());
            }
        }
        erp.publish(fate.applied(progress.parts(), erp.now()));
    }
}
