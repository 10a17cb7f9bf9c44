package health.erp.core.event;

import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that publishers and subscribers fit, before the runtime opens. */
public final class EventWiring {
    private static final int LONGEST_NAME = 80;

    private final Map<String, EventSchema> published = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private EventWiring() {}

    /** What is wrong, in sentences; empty when all fits. */
    public static List<String> problems(Collection<EventType> types, Collection<Subscription<?>> subscriptions) {
        var wiring = new EventWiring();
        types.forEach(wiring::check);
        var consumers = new HashSet<String>();
        for (var subscription : subscriptions) {
            if (!consumers.add(subscription.consumer() + " " + subscription.type())) {
                wiring.problems.add("The consumer (%s) subscribes twice to (%s)."
                        .formatted(subscription.consumer(), subscription.type()));
            }
            wiring.check(subscription);
        }
        return wiring.problems;
    }

    private void check(EventType type) {
        if (type.name().isBlank() || type.name().length() > LONGEST_NAME) {
            problems.add("The name of the event type (%s) must have 1 to %d characters."
                    .formatted(type.name(), LONGEST_NAME));
        }
        try {
            published.put(type.name(), EventSchema.of(type.shape()));
        } catch (IllegalArgumentException e) {
            problems.add("The event type (%s) has no shape: %s".formatted(type.name(), e.getMessage()));
        }
    }

    private void check(Subscription<?> subscription) {
        if (subscription.consumer().isBlank() || subscription.consumer().length() > LONGEST_NAME) {
            problems.add("The name of the consumer (%s) must have 1 to %d characters."
                    .formatted(subscription.consumer(), LONGEST_NAME));
        }
        var schema = published.get(subscription.type());
        if (schema == null && !subscription.outside()) {
            problems.add(
                    "The consumer (%s) subscribes to (%s), which no module publishes.\nMaybe add the module, or mark the subscription fromOutside()."
                            .formatted(subscription.consumer(), subscription.type()));
            return;
        }
        Arrays.stream(subscription.shape().getRecordComponents())
                .filter(c -> c.getType().isPrimitive() && !isAlwaysThere(schema, c))
                .forEach(c ->
                        problems.add("The consumer (%s) reads (%s) of (%s) as %s, but an event may lack it. Make it %s."
                                .formatted(
                                        subscription.consumer(),
                                        c.getName(),
                                        subscription.type(),
                                        c.getType().getName(),
                                        boxed(c))));
    }

    private static boolean isAlwaysThere(@Nullable EventSchema schema, RecordComponent component) {
        return schema != null && schema.required().contains(component.getName());
    }

    private static String boxed(RecordComponent component) {
        return MethodType.methodType(component.getType()).wrap().returnType().getSimpleName();
    }
}
