package health.erp.core.jpa;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import health.erp.core.ConflictException;
import health.erp.core.ErpModule;
import health.erp.core.id.PatientId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What commands give back, as text that can be read again into an equal object: nothing, a simple value, a record of a
 * known module, an enum of one, or a list, set or optional of these.
 *
 * <p>The name of a class is only followed to a record or an enum in the packages of the modules the runtime was built with.
 */
final class Results {
    private static final Map<String, Class<?>> SIMPLE = simple(
            String.class,
            Boolean.class,
            Integer.class,
            Long.class,
            BigDecimal.class,
            BigInteger.class,
            UUID.class,
            Instant.class,
            LocalDate.class,
            LocalDateTime.class);

    private static final String AS_DECLARED = "declared";

    private final Map<String, ClassLoader> homes = new LinkedHashMap<>();
    private final Set<Set<Class<?>>> readBack = ConcurrentHashMap.newKeySet();
    private final Map<Type, Boolean> open = new ConcurrentHashMap<>();

    Results(Collection<ErpModule> modules) {
        modules.forEach(
                m -> homes.put(m.getClass().getPackageName() + ".", m.getClass().getClassLoader()));
    }

    /** A result read back, and whose data it shows. */
    record Stored(@Nullable Object result, List<PatientId> patients) {}

    /**
     * Refuses what could not be given back as an equal object. What is made of the same records as a result before was read back
     * then; a simple value is read back each time.
     */
    String write(String action, @Nullable Object result, Collection<PatientId> patients) {
        var whose = patients.stream().map(PatientId::value).toList();
        var classes = new HashSet<Class<?>>();
        var text = Json.whole(Map.of("result", encoded(action, result, classes), "patients", whose));
        if (readBack.contains(classes)) {
            return text;
        }
        if (!isReadBack(action, result, text)) {
            throw unfit(action, result);
        }
        if (classes.stream().noneMatch(type -> SIMPLE.containsKey(type.getName()))) {
            readBack.add(Set.copyOf(classes));
        }
        return text;
    }

    private boolean isReadBack(String action, @Nullable Object result, String text) {
        try {
            return Objects.equals(result, read(action, text).result());
        } catch (ConflictException e) {
            return false;
        }
    }

    Stored read(String action, String text) {
        try {
            var json = Json.tree(text);
            var whose = new ArrayList<PatientId>();
            json.get("patients").forEach(id -> whose.add(new PatientId(UUID.fromString(id.asString()))));
            return new Stored(decoded(json.get("result")), whose);
        } catch (JacksonException | ReflectiveOperationException | IllegalArgumentException e) {
            throw new ConflictException(
                    "erp.key.unreadable",
                    "The command (%s) has been done under this key, but its result cannot be read any more.\nMaybe look at what it did instead."
                            .formatted(action));
        }
    }

    /** @param classes takes down those that only show at run time */
    private Object encoded(String action, @Nullable Object value, Set<Class<?>> classes) {
        if (value == null) {
            return Map.of("is", "null");
        }
        if (value instanceof Optional<?> optional) {
            return Map.of("is", "optional", "of", encoded(action, optional.orElse(null), classes));
        }
        if (value instanceof Collection<?> many && (many instanceof List || many instanceof Set)) {
            var all = many.stream().map(one -> encoded(action, one, classes)).toList();
            return Map.of("is", many instanceof Set ? "set" : "list", "of", all);
        }
        var type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        if (!SIMPLE.containsKey(type.getName()) && !isKnown(type)) {
            throw unfit(action, value);
        }
        classes.add(type);
        return isOpen(type)
                ? Map.of("is", type.getName(), "parts", parts(action, value, classes))
                : Map.of("is", type.getName(), "of", Json.any(value));
    }

    private boolean isOpen(Type type) {
        return open.computeIfAbsent(type, t -> isOpen(t, new HashSet<>()));
    }

    /**
     * Whether only at run time it shows of what class all of it is: {@code Page<View, Id>}, or a part that is sealed and does
     * not write down which it is.
     */
    private static boolean isOpen(Type type, Set<Type> seen) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).anyMatch(argument -> isOpen(argument, seen));
        }
        if (!(type instanceof Class<?> plain)) {
            return true;
        }
        if (!plain.isRecord() || !seen.add(plain)) {
            return plain.isInterface() && plain.isSealed() && !plain.isAnnotationPresent(JsonTypeInfo.class);
        }
        return plain.getTypeParameters().length > 0
                || Arrays.stream(plain.getRecordComponents())
                        .anyMatch(component -> isOpen(component.getGenericType(), seen));
    }

    /** Of a record of whose components some only say their types at run time; for the others the record says it. */
    private List<Object> parts(String action, Object value, Set<Class<?>> classes) {
        return Arrays.stream(value.getClass().getRecordComponents())
                .map(component -> encoded(action, component.getGenericType(), part(value, component), classes))
                .toList();
    }

    private Object encoded(String action, Type declared, @Nullable Object part, Set<Class<?>> classes) {
        return part == null || isOpen(declared)
                ? encoded(action, part, classes)
                : Map.of("is", AS_DECLARED, "of", Json.wholeTree(part, declared));
    }

    private static @Nullable Object part(Object value, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true); // as Jackson does, for a record others cannot see
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object decoded(JsonNode json) throws ReflectiveOperationException {
        var is = json.get("is").asString();
        return switch (is) {
            case "null" -> null;
            case "optional" -> Optional.ofNullable(decoded(json.get("of")));
            case "list" -> all(json.get("of"));
            case "set" -> new LinkedHashSet<@Nullable Object>(all(json.get("of")));
            default ->
                json.has("parts") ? composed(known(is), json.get("parts")) : Json.whole(json.get("of"), known(is));
        };
    }

    private @Nullable Object decoded(Type declared, JsonNode part) throws ReflectiveOperationException {
        return part.get("is").asString().equals(AS_DECLARED) ? Json.whole(part.get("of"), declared) : decoded(part);
    }

    private List<@Nullable Object> all(JsonNode many) throws ReflectiveOperationException {
        List<@Nullable Object> all = new ArrayList<>();
        for (var one : many) {
            all.add(decoded(one));
        }
        return all;
    }

    @SuppressWarnings("NullAway") // a component may be null
    private Object composed(Class<?> type, JsonNode parts) throws ReflectiveOperationException {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = decoded(components[i].getGenericType(), parts.get(i));
        }
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private Class<?> known(String name) throws ClassNotFoundException {
        var simple = SIMPLE.get(name);
        if (simple != null) {
            return simple;
        }
        for (var home : homes.entrySet()) {
            if (name.startsWith(home.getKey())) {
                var type = Class.forName(name, false, home.getValue());
                if (isKnown(type)) {
                    return type;
                }
            }
        }
        throw new ClassNotFoundException();
    }

    private boolean isKnown(Class<?> type) {
        return (type.isRecord() || type.isEnum()) && homes.keySet().stream().anyMatch(type.getName()::startsWith);
    }

    private static IllegalArgumentException unfit(String action, @Nullable Object value) {
        return new IllegalArgumentException(
                "The command (%s) was called with an idempotency key, but what it gives back (%s) cannot be stored and read again as an equal object.\nMaybe let it give back a record of the module, a list of them, an id or nothing."
                        .formatted(
                                action,
                                value == null ? "null" : value.getClass().getName()));
    }

    private static Map<String, Class<?>> simple(Class<?>... types) {
        var byName = new LinkedHashMap<String, Class<?>>();
        for (var type : types) {
            byName.put(type.getName(), type);
        }
        return byName;
    }
}
