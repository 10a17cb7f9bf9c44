package health.erp.examples.service.patient;

import health.erp.core.InvalidCommandException;
import health.erp.examples.service.web.BodyPaths;
import health.erp.examples.service.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads the fields of one body into values of the library. A value refuses the first thing that is wrong with it; here
 * all of that is collected, told where it stands in the body, so that a form can show it at once.
 */
final class Fields {
    private final Map<String, String> problems = new TreeMap<>();

    /** The value, or null with its problems noted. */
    <T> @Nullable T at(String place, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidCommandException e) {
            e.problems().forEach((field, problem) -> problems.put(BodyPaths.of(field, place), problem));
            return null;
        }
    }

    /** As {@link #at}, of a field that may be missing. */
    <S, T> @Nullable T maybe(String place, @Nullable S given, Function<S, T> value) {
        return given == null ? null : at(place, () -> value.apply(given));
    }

    /** As {@link #at}, of a field that must be there. */
    <S, T> @Nullable T required(String place, @Nullable S given, Function<S, T> value) {
        if (given == null || (given instanceof String text && text.isBlank())) {
            wrong(place, "is missing");
            return null;
        }
        return at(place, () -> value.apply(given));
    }

    /** Every entry of a list, told as {@code place[0]}. */
    <S, T> List<T> each(String place, @Nullable List<S> given, Function<S, T> value) {
        var values = new ArrayList<T>();
        for (int i = 0; given != null && i < given.size(); i++) {
            var one = required("%s[%d]".formatted(place, i), given.get(i), value);
            if (one != null) {
                values.add(one);
            }
        }
        return values;
    }

    void wrong(String place, String problem) {
        problems.putIfAbsent(place, problem);
    }

    boolean fine() {
        return problems.isEmpty();
    }

    /** The command, if nothing was wrong so far and it agrees. */
    <T> T command(Supplier<T> command) {
        var made = fine() ? at("", command) : null;
        if (made == null || !fine()) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "erp.invalid",
                    "The input is invalid: %s."
                            .formatted(problems.entrySet().stream()
                                    .map(e -> e.getKey() + " " + e.getValue())
                                    .collect(Collectors.joining(", "))),
                    problems);
        }
        return made;
    }

    /** A code as FHIR writes it. */
    static <E extends Enum<E>> E code(String field, Class<E> type, String code) {
        return Stream.of(type.getEnumConstants())
                .filter(c -> code(c).equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> InvalidCommandException.of(
                        field,
                        "is none of "
                                + Stream.of(type.getEnumConstants())
                                        .map(Fields::code)
                                        .collect(Collectors.joining(", "))));
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
