package health.erp.lab.unit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The units laboratories write, in UCUM's code. A spelling in the table wins over UCUM, since some that UCUM would accept
 * mean another thing there ({@code g/l-1}).
 */
final class UnitSpelling {
    private static final Map<String, String> CODES = table();

    static Optional<String> codeOf(String sent) {
        var text = normal(sent);
        var listed = CODES.get(text);
        if (listed != null) {
            return Optional.of(listed);
        }
        if (isCode(text)) {
            return Optional.of(text);
        }
        return Optional.ofNullable(CODES.get(text.toLowerCase(Locale.ROOT)));
    }

    // both letters mu of Unicode are micro, a raised dot or cross is a product, and nobody means the space
    private static String normal(String sent) {
        var text = sent.strip()
                .replace('\u00b5', 'u')
                .replace('\u03bc', 'u')
                .replace('\u00b7', '.')
                .replace('\u00d7', 'x')
                .replace('\u2212', '-')
                .replace("\u00b2", "2")
                .replace("\u00b3", "3")
                .replaceAll("\\s+", "");
        var microlitre = text.replaceAll("(?<=/)(?:mcL|mcl)$", "uL").replaceAll("^mcg(?=/|$)", "ug");
        return microlitre.replaceAll("[x*]?10[\\^*Ee](\\d+)(?=/|$)", "10*$1");
    }

    private static boolean isCode(String text) {
        return Ucum.measureOf(text).isPresent();
    }

    private static Map<String, String> table() {
        var file = Objects.requireNonNull(UnitSpelling.class.getResourceAsStream("spellings.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UnitSpelling() {}
}
