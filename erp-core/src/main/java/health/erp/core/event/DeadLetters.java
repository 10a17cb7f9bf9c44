package health.erp.core.event;

import static health.erp.core.event.EventPermission.DISCARD_DEAD_LETTER;
import static health.erp.core.event.EventPermission.READ_DEAD_LETTERS;
import static health.erp.core.event.EventPermission.RETRY_DEAD_LETTER;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.jpa.Inbox;
import health.erp.core.jpa.Json;
import health.erp.core.jpa.ParkedEvents;
import java.util.List;
import java.util.UUID;

/** What to do about events that could not be delivered: look, try again, or give up. */
public final class DeadLetters {
    private final Erp erp;
    private final ParkedEvents parked;
    private final Inbox inbox;
    private final List<Subscription<?>> subscriptions;

    /** Made by the runtime; ask {@code erp.core().deadLetters()}. */
    public DeadLetters(Erp erp, ParkedEvents parked, Inbox inbox, List<Subscription<?>> subscriptions) {
        this.erp = erp;
        this.parked = parked;
        this.inbox = inbox;
        this.subscriptions = List.copyOf(subscriptions);
    }

    public Page<DeadLetterView, Aggregate> list(Caller caller, ListDeadLetters query) {
        return erp.read(caller, READ_DEAD_LETTERS, query, () -> {
            var rows = parked.page(query.deadOnly(), query.after(), query.size() + 1);
            return Page.of(rows, query.size(), ParkedEvents.Row::aggregate).map(DeadLetters::view);
        });
    }

    public DeadLetterContentView inspect(Caller caller, InspectDeadLetter query) {
        return erp.read(caller, READ_DEAD_LETTERS, query, () -> {
            var row = parked.find(query.event()).orElseThrow(() -> notFound(query.event()));
            var event = parked.event(query.event()).orElseThrow(() -> notFound(query.event()));
            return new DeadLetterContentView(
                    view(row), event.version(), Json.names(event.payload()), event.correlation(), event.occurredAt());
        });
    }

    /** Tries the event again at once, and as often as a new one. */
    public DeadLetterView retry(Caller caller, RetryDeadLetter command) {
        return erp.run(caller, RETRY_DEAD_LETTER, command, () -> {
            var row = parked.locked(command.event()).orElseThrow(() -> notFound(command.event()));
            parked.again(row.aggregate());
            return parked.find(command.event()).map(DeadLetters::view).orElseThrow(() -> notFound(command.event()));
        });
    }

    /** Gives the event up for good: whoever has not had its effect never will. Tells {@code dead-letter.discarded}. */
    public DeadLetterView discard(Caller caller, DiscardDeadLetter command) {
        return erp.run(caller, DISCARD_DEAD_LETTER, command, () -> {
            var row = parked.locked(command.event()).orElseThrow(() -> notFound(command.event()));
            subscriptions.stream()
                    .filter(s -> s.type().equals(row.type()))
                    .forEach(s ->
                            inbox.isFirst(s.consumer(), command.event())); // a relay about to try it comes too late
            parked.discard(command.event());
            parked.again(row.aggregate());
            erp.publish(new DeadLetterEvent.Discarded(
                    command.event(), row.type(), row.aggregate(), row.consumer(), command.reason(), erp.now()));
            return view(row);
        });
    }

    private static NotFoundException notFound(UUID event) {
        return new NotFoundException("undelivered event", event);
    }

    private static DeadLetterView view(ParkedEvents.Row row) {
        return new DeadLetterView(
                row.event(),
                row.type(),
                row.aggregate(),
                row.consumer(),
                row.attempts(),
                row.error(),
                row.parkedAt(),
                row.retryAt(),
                row.waiting());
    }
}
