package health.erp.core.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words the tests give their patients as names, telephones and numbers, one on each line of {@code canaries.txt} in a
 * module's test resources. Nothing that leaves the database for a log, a metric or an error may sing of them.
 */
public final class Canaries {
    private static final List<String> WORDS = load();

    /** The first canary in the text, in capitals or not; empty when it holds none. */
    public static Optional<String> in(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return WORDS.stream().filter(lower::contains).findFirst();
    }

    /** Everything an exception says, and what caused it and was suppressed. */
    public static Optional<String> in(Throwable thrown) {
        return said(thrown).flatMap(text -> in(text).stream()).findFirst();
    }

    private static Stream<String> said(Throwable thrown) {
        return Stream.of(
                        Stream.of(String.valueOf(thrown)),
                        Stream.ofNullable(thrown.getCause()).flatMap(Canaries::said),
                        Stream.of(thrown.getSuppressed()).flatMap(Canaries::said))
                .flatMap(s -> s);
    }

    private static List<String> load() {
        try {
            return Collections.list(Canaries.class.getClassLoader().getResources("canaries.txt")).stream()
                    .flatMap(url -> {
                        try (var in = url.openStream()) {
                            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .filter(line -> !line.isBlank())
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Canaries() {}
}
