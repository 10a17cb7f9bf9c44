package health.erp.examples.admin;

import health.erp.core.InvalidCommandException;
import java.time.DateTimeException;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what was typed, and says in words what is wrong with it. */
final class Typed {
    static <T> ITypeConverter<T> of(Function<String, T> reader) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (InvalidCommandException e) {
                throw new TypeConversionException(reason(e));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new TypeConversionException("'%s' cannot be read".formatted(text));
            }
        };
    }

    static String reason(InvalidCommandException e) {
        return String.join(
                ", ",
                e.problems().entrySet().stream()
                        .map(p -> p.getKey() + " " + p.getValue())
                        .toList());
    }

    private Typed() {}
}
