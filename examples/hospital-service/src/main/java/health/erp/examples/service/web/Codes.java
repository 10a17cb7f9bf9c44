package health.erp.examples.service.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the library's values are written in our bodies: an id as its UUID, a constant as FHIR writes codes. */
final class Codes {
    private static final String OURS = "health.erp.";
    private static final String LAB = OURS + "lab.";
    private static final List<String> CODED = List.of(OURS + "records.", OURS + "core.audit.", LAB);

    /** {@code ENTERED_IN_ERROR} is {@code entered-in-error}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Stream<String> all(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(c -> of((Enum<?>) c));
    }

    static String known(Class<?> type) {
        return all(type).collect(Collectors.joining(", "));
    }

    static <E> E constant(Class<E> type, String code) {
        return Stream.of(type.getEnumConstants())
                .filter(c -> of((Enum<?>) c).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is none of " + known(type)));
    }

    static Object id(Class<?> type, String text) {
        try {
            return type.getDeclaredConstructor(UUID.class).newInstance(UUID.fromString(text));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e); // a record of one UUID has that constructor
        }
    }

    /** A value that is one text, such as the code of a test: {@code GLU}. */
    static Object text(Class<?> type, String text) {
        try {
            return type.getDeclaredConstructor(String.class).newInstance(text);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("is not a " + type.getSimpleName(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e); // a record of one String has that constructor
        }
    }

    static boolean isText(Class<?> type) {
        return type.isRecord()
                && type.getName().startsWith(LAB)
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == String.class;
    }

    static String textOf(Record value) {
        try {
            return (String)
                    value.getClass().getRecordComponents()[0].getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isCode(Class<?> type) {
        return type.isEnum() && CODED.stream().anyMatch(type.getName()::startsWith);
    }

    static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getName().startsWith(OURS)
                && type.getSimpleName().endsWith("Id")
                && Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toList()
                        .equals(List.of(UUID.class));
    }

    private Codes() {}
}
