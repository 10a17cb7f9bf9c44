package health.erp.core.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a value in JSON, as JSON Schema says it. A record with the single component {@code value} has the shape
 * of that; what may be null or empty may be missing.
 *
 * @param constants those of an enum
 */
public record EventSchema(
        String type,
        @Nullable String format,
        @JsonProperty("enum") List<String> constants,
        Map<String, EventSchema> properties,
        List<String> required,
        @Nullable EventSchema items,
        @Nullable EventSchema additionalProperties) {
    private static final Map<Class<?>, EventSchema> PLAIN = Map.ofEntries(
            Map.entry(String.class, plain("string", null)),
            Map.entry(UUID.class, plain("string", "uuid")),
            Map.entry(Instant.class, plain("string", "date-time")),
            Map.entry(OffsetDateTime.class, plain("string", "date-time")),
            Map.entry(LocalDateTime.class, plain("string", "local-date-time")),
            Map.entry(LocalDate.class, plain("string", "date")),
            Map.entry(LocalTime.class, plain("string", "local-time")),
            Map.entry(boolean.class, plain("boolean", null)),
            Map.entry(Boolean.class, plain("boolean", null)),
            Map.entry(int.class, plain("integer", "int32")),
            Map.entry(Integer.class, plain("integer", "int32")),
            Map.entry(long.class, plain("integer", "int64")),
            Map.entry(Long.class, plain("integer", "int64")),
            Map.entry(BigInteger.class, plain("integer", null)),
            Map.entry(BigDecimal.class, plain("number", null)));

    /** @throws IllegalArgumentException when a component has no place in JSON */
    static EventSchema of(Class<?> shape) {
        return of(shape, Set.of());
    }

    private static EventSchema of(Class<?> shape, Set<Class<?>> around) {
        var plain = PLAIN.get(shape);
        if (plain != null) {
            return plain;
        }
        if (shape.isEnum()) {
            var constants = Arrays.stream(shape.getEnumConstants())
                    .map(c -> ((Enum<?>) c).name())
                    .toList();
            return new EventSchema("string", null, constants, Map.of(), List.of(), null, null);
        }
        if (!shape.isRecord() || around.contains(shape)) {
            throw new IllegalArgumentException(
                    "The type (%s) cannot be part of an event: use records, enums, lists, sets, maps, texts, numbers and times."
                            .formatted(shape.getName()));
        }
        var inside = new LinkedHashSet<>(around);
        inside.add(shape);
        var components = shape.getRecordComponents();
        return components.length == 1 && components[0].getName().equals("value")
                ? of(components[0].getAnnotatedType(), inside)
                : object(shape, components, inside);
    }

    private static EventSchema object(Class<?> shape, RecordComponent[] components, Set<Class<?>> around) {
        mustHaveNoGetters(shape);
        var properties = new LinkedHashMap<String, EventSchema>();
        var required = new ArrayList<String>();
        for (var component : components) {
            properties.put(component.getName(), of(component.getAnnotatedType(), around));
            if (isAlwaysThere(component)) {
                required.add(component.getName());
            }
        }
        return new EventSchema("object", null, List.of(), properties, required, null, null);
    }

    private static boolean isAlwaysThere(RecordComponent component) {
        var type = component.getType();
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !Collection.class.isAssignableFrom(type)
                && !Map.class.isAssignableFrom(type);
    }

    private static EventSchema of(AnnotatedType type, Set<Class<?>> around) {
        if (type instanceof AnnotatedParameterizedType generic
                && generic.getType() instanceof ParameterizedType parameterized
                && parameterized.getRawType() instanceof Class<?> raw) {
            var arguments = generic.getAnnotatedActualTypeArguments();
            var last = of(arguments[arguments.length - 1], around);
            if (Collection.class.isAssignableFrom(raw)) {
                return new EventSchema("array", null, List.of(), Map.of(), List.of(), last, null);
            }
            if (Map.class.isAssignableFrom(raw)) {
                return new EventSchema("object", null, List.of(), Map.of(), List.of(), null, last);
            }
        }
        if (type.getType() instanceof Class<?> plain) {
            return of(plain, around);
        }
        throw new IllegalArgumentException("The type (%s) cannot be part of an event: name it without a variable."
                .formatted(type.getType().getTypeName()));
    }

    /** They would be written as well. */
    private static void mustHaveNoGetters(Class<?> shape) {
        Arrays.stream(shape.getMethods())
                .filter(m -> m.getName().matches("get[A-Z].*") && m.getParameterCount() == 0)
                .filter(m -> m.getDeclaringClass() != Object.class)
                .map(Method::getName)
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "The method (%s) of (%s) would be part of the event.\nMaybe call it otherwise, without get."
                                    .formatted(name, shape.getName()));
                });
    }

    private static EventSchema plain(String type, @Nullable String format) {
        return new EventSchema(type, format, List.of(), Map.of(), List.of(), null, null);
    }

    /** Adds why a reader of the former shape would misread this one. */
    void breaks(String path, EventSchema former, List<String> told) {
        if (!type.equals(former.type) || !String.valueOf(format).equals(String.valueOf(former.format))) {
            told.add("The component (%s) was %s and is %s.".formatted(path, former.described(), described()));
            return;
        }
        breaksConstants(path, former, told);
        former.properties.forEach((name, old) -> {
            var now = properties.get(name);
            if (now == null) {
                told.add("The component (%s.%s) is gone.".formatted(path, name));
            } else {
                now.breaks(path + "." + name, old, told);
            }
        });
        former.required.stream()
                .filter(r -> properties.containsKey(r) && !required.contains(r))
                .forEach(r ->
                        told.add("The component (%s.%s) was always there and may now be missing.".formatted(path, r)));
        required.stream()
                .filter(r -> !former.properties.containsKey(r))
                .forEach(r -> told.add("The component (%s.%s) is new, so events told before lack it: make it @Nullable."
                        .formatted(path, r)));
        breaks(path + "[]", items, former.items, told);
        breaks(path + "{}", additionalProperties, former.additionalProperties, told);
    }

    private void breaksConstants(String path, EventSchema former, List<String> told) {
        if (constants.isEmpty() != former.constants.isEmpty()) {
            told.add("The component (%s) was %s and is %s.".formatted(path, former.described(), described()));
        } else {
            former.constants.stream()
                    .filter(c -> !constants.contains(c))
                    .forEach(c -> told.add("The constant (%s) of (%s) is gone.".formatted(c, path)));
        }
    }

    private static void breaks(
            String path, @Nullable EventSchema now, @Nullable EventSchema former, List<String> told) {
        if (now != null && former != null) {
            now.breaks(path, former, told);
        } else if (now != null || former != null) {
            told.add("The component (%s) has changed its kind.".formatted(path));
        }
    }

    private String described() {
        return (constants.isEmpty() ? type : "enum") + (format == null ? "" : " " + format);
    }
}
