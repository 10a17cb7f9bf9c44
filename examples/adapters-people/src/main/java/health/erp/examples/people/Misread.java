package health.erp.examples.people;

import static java.util.stream.Collectors.joining;

import health.erp.core.InvalidCommandException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A field that does not hold what it must; the message becomes the reason the person is not taken. */
final class Misread extends Exception {
    Misread(String field, String problem) {
        super(field + " " + problem);
    }

    /** Of the line as a whole: {@code is not UTF-8}. */
    Misread(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    /**
     * What the register's own types say about the value, with their names for fields turned into those of the list.
     *
     * @param naming {@code name.family} to {@code surname}
     */
    static <T> T named(UnaryOperator<String> naming, Supplier<T> value) throws Misread {
        try {
            return value.get();
        } catch (InvalidCommandException e) {
            throw new Misread(e.problems().entrySet().stream()
                    .map(p -> naming.apply(p.getKey()) + " " + p.getValue())
                    .collect(joining(", ")));
        }
    }
}
