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
    private final OrderIntake orders;

    Applying(Erp erp, Protocols protocols, ExceptionStore exceptions, Ledger ledger, Laboratory laboratory) {
        this.erp = erp;
        this.protocols = protocols;
        this.channels = new ChannelStore(erp);
        this.exceptions = exceptions;
        this.ledger = ledger;
        this.results = new ResultIntake(erp, laboratory);
        this.orders = new OrderIntake(erp, laboratory);
    }

    /** For one at a time: the fate is locked. */
    void run(Caller caller, MessageFate fate, Refusals refusals) {
        var channel = channels.require(fate.getChannel());
        var bytes = ledger.content(channel.getHospital(), fate.getId());
        var read = protocols.named(channel.getProtocol()).read(bytes).get(0);
        var progress = new Progress(fate);
        if (read.reading() instanceof Reading.Understood understood) {
            if (fate.holds(PartFate.MESSAGE)) {
                progress.ended(Progress.Part.ofMessage(), PartFate.State.NOTED, null, null);
            }
            var content = read.identity().content();
            apply(Delivery.of(caller, fate.getId(), channel, content, progress, refusals), understood.message());
        } else if (read.reading() instanceof Reading.Unreadable unreadable) {
            var problem = unreadable.unread().problem().toString();
            progress.held(Progress.Part.ofMessage(), ExceptionKind.UNREADABLE, null, problem);
        }
        settle(caller.staff(), fate, progress);
    }

    private void apply(Delivery delivery, LabMessage message) {
        switch (message.kind()) {
            case RESULTS -> results.take(delivery, message);
            case ORDERS -> orders.take(delivery, message);
            case ORDER_ANSWER, QUERY, ACKNOWLEDGEMENT ->
                delivery.progress().ended(Progress.Part.ofMessage(), PartFate.State.NOTED, null, null);
        }
        var number = 0;
        for (var unread : message.unread()) {
            delivery.progress()
                    .unread(
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
