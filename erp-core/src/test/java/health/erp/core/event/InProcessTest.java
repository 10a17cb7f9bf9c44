package health.erp.core.event;

import health.erp.core.testing.EventTransportContract;
import java.util.function.Consumer;

class InProcessTest implements EventTransportContract {
    private final Envelope undeliverable = EventTransportContract.envelope(9, "{\"wrong\":true}");

    @Override
    public EventTransport connect(Consumer<Envelope> receiver) {
        return new InProcess(event -> {
            if (event.equals(undeliverable)) {
                return Outcome.failed("test", new IllegalStateException());
            }
            receiver.accept(event);
            return Outcome.ACKNOWLEDGED;
        });
    }

    @Override
    public Envelope undeliverable() {
        return undeliverable;
    }
}
