package health.erp.core.job;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whether a record can only hold ids, codes, numbers and times, and so no patient's data. What waits in a queue is
 * listed and outlives what it points to; a name or a finding has no place in it.
 */
public final class IdsOnly {
    private static final Set<Class<?>> PLAIN = Set.of(
            UUID.class,
            Instant.class,
            LocalDate.class,
            Duration.class,
            Integer.class,
            Long.class,
            Boolean.class,
            int.class,
            long.class,
            boolean.class);

    /** One sentence for each component that could hold more. */
    public static List<String> problems(String what, Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(c -> holds(c.getGenericType())
                        ? Stream.empty()
                        : Stream.of(
                                "The component (%s) of the %s can hold more than ids, enums, numbers and times: it is a (%s)."
                                        .formatted(
                                                c.getName(), what, c.getType().getSimpleName())))
                .toList();
    }

    private static boolean holds(Type type) {
        if (type instanceof ParameterizedType generic) {
            return (generic.getRawType() == List.class || generic.getRawType() == Set.class)
                    && holds(generic.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> plain && (PLAIN.contains(plain) || plain.isEnum() || isRecordOfSuch(plain));
    }

    private static boolean isRecordOfSuch(Class<?> type) {
        return type.isRecord() && Arrays.stream(type.getRecordComponents()).allMatch(r -> holds(r.getGenericType()));
    }

    private IdsOnly() {}
}
