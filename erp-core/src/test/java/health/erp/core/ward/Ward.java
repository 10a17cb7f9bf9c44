package health.erp.core.ward;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Permission;
import health.erp.core.event.EventType;
import health.erp.core.event.Subscription;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Door of the sample module. Two consumers hear when a bed is made: the log and the linen room. */
public final class Ward implements ErpModule {
    public static final String LOG = "ward.log";
    public static final String LINEN = "ward.linen";

    private final Set<String> consumers;
    private @Nullable Beds beds;
    private volatile BiConsumer<String, BedMade> trouble = (consumer, heard) -> {};
    private volatile BiConsumer<Caller, BedMade> linen = (caller, heard) -> {};

    public Ward() {
        this(LOG, LINEN);
    }

    /** Only these hear. */
    public Ward(String... consumers) {
        this.consumers = Set.of(consumers);
    }

    @Override
    public String name() {
        return "ward";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Bed.class, Effect.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__ward.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(WardPermission.values());
    }

    @Override
    public List<EventType> eventTypes() {
        return List.of(
                EventType.of("bed.made", BedEvent.Made.class), EventType.of("bed.counted", BedEvent.Counted.class));
    }

    @Override
    public List<Subscription<?>> subscriptions() {
        return Stream.<Subscription<?>>of(
                        Subscription.of(LOG, "bed.made", BedMade.class, (caller, heard) -> note(LOG, heard)),
                        Subscription.of(LINEN, "bed.made", BedMade.class, this::hear)
                                .allowedTo(WardPermission.COUNT_LINEN))
                .filter(s -> consumers.contains(s.consumer()))
                .toList();
    }

    private void hear(Caller caller, BedMade heard) {
        note(LINEN, heard);
        linen.accept(caller, heard);
    }

    private void note(String consumer, BedMade heard) {
        trouble.accept(consumer, heard);
        beds().note(consumer, heard);
        trouble.accept(consumer + ".after", heard);
    }

    /** What else happens to a consumer: before its effect, and after it as {@code consumer.after}. */
    public void trouble(BiConsumer<String, BedMade> what) {
        trouble = what;
    }

    /** What else the linen room does when it hears of a bed. */
    public void linen(BiConsumer<Caller, BedMade> what) {
        linen = what;
    }

    @Override
    public void open(Erp erp) {
        beds = new Beds(erp);
    }

    public Beds beds() {
        if (beds == null) {
            throw new IllegalStateException("The ward is not open.");
        }
        return beds;
    }
}
