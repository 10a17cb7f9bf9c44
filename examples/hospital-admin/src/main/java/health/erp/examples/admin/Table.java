package health.erp.examples.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Rows for people to read, or for a spreadsheet. */
final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> lines = new ArrayList<>();

    Table(String... columns) {
        lines.add(List.of(columns));
    }

    Table row(@Nullable Object... values) {
        lines.add(Stream.of(values).map(v -> v == null ? "" : v.toString()).toList());
        return this;
    }

    /** In columns, with their names above. */
    String text() {
        var widths = new int[lines.get(0).size()];
        lines.forEach(line -> {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        var text = new StringBuilder();
        for (var line : lines) {
            var padded = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                padded.append(line.get(i))
                        .append(" ".repeat(widths[i] - line.get(i).length()))
                        .append(GAP);
            }
            text.append(padded.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }

    /** RFC 4180; a spreadsheet must not take a text for a formula. */
    String csv() {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (var line : lines) {
                printer.printRecord(line.stream().map(Table::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String harmless(String value) {
        return value.matches("(?s)[=+\\-@\\t\\r].*") && !value.matches("-?\\d+(\\.\\d+)?") ? "'" + value : value;
    }
}
