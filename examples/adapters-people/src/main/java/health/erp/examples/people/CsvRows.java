package health.erp.examples.people;

import health.erp.examples.people.Lines.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV (RFC 4180; blanks around the commas do not count). A quoted value may run over several lines; a
 * quote that is never closed costs its own line, and reading goes on with the next.
 */
final class CsvRows {
    static final int MAX_LINES = 100;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final Lines lines;

    /**
     * A row, or why there is none.
     *
     * @param line where it begins
     */
    record Row(long line, List<String> values, @Nullable String problem) {}

    CsvRows(Lines lines) {
        this.lines = lines;
    }

    /**
     * Null after the last.
     *
     * @param width how many values a row must have, 0 if that is still open
     */
    @Nullable
    Row next(int width) throws IOException {
        var first = lines.nextFilled();
        if (first == null) {
            return null;
        }
        if (first.problem() != null) {
            return new Row(first.number(), List.of(), first.problem());
        }
        var taken = new ArrayList<>(List.of(first));
        var text = whole(first, taken);
        var row = text == null
                ? new Row(
                        first.number(), List.of(), "has a quote (\") that is not closed or not at the start of a value")
                : parsed(first.number(), text, width);
        if (row.problem() != null) {
            for (int i = taken.size() - 1; i > 0; i--) {
                lines.back(taken.get(i));
            }
        }
        return row;
    }

    /** The line, with those after it while a quote is open; null if the quotes make no sense. */
    private @Nullable String whole(Line first, List<Line> taken) throws IOException {
        var text = new StringBuilder(first.text());
        var place = Place.VALUE_STARTS.after(first.text());
        while (place == Place.IN_QUOTES) {
            var more = taken.size() < MAX_LINES && text.length() < Lines.MAX_BYTES ? lines.next() : null;
            if (more == null) {
                return null;
            }
            taken.add(more);
            if (more.problem() != null) {
                return null;
            }
            text.append('\n').append(more.text());
            place = place.after(more.text());
        }
        return place == Place.NONSENSE ? null : text.toString();
    }

    private static Row parsed(long line, String text, int width) {
        try (var parser = CSVParser.parse(text, FORMAT)) {
            var records = parser.getRecords();
            if (records.size() != 1) {
                return new Row(line, List.of(), "is not CSV");
            }
            var values = records.get(0).toList();
            if (width > 0 && values.size() != width) {
                return new Row(
                        line,
                        List.of(),
                        "has %d values, the header has %d; a value with a comma in it needs quotes (\")"
                                .formatted(values.size(), width));
            }
            return new Row(line, values, null);
        } catch (IOException | UncheckedIOException e) {
            return new Row(line, List.of(), "is not CSV");
        }
    }

    /** Where in a row one is, as far as quotes matter. */
    private enum Place {
        VALUE_STARTS,
        IN_VALUE,
        IN_QUOTES,
        AFTER_QUOTE,
        CLOSED,
        NONSENSE;

        Place after(String text) {
            var place = this;
            for (int i = 0; i < text.length() && place != NONSENSE; i++) {
                place = place.after(text.charAt(i));
            }
            return place;
        }

        private Place after(char c) {
            return switch (this) {
                case VALUE_STARTS -> c == '"' ? IN_QUOTES : c == ',' || isBlank(c) ? this : IN_VALUE;
                case IN_VALUE -> c == ',' ? VALUE_STARTS : this;
                case IN_QUOTES -> c == '"' ? AFTER_QUOTE : this;
                case AFTER_QUOTE -> c == '"' ? IN_QUOTES : CLOSED.after(c);
                case CLOSED -> c == ',' ? VALUE_STARTS : isBlank(c) ? this : NONSENSE;
                case NONSENSE -> this;
            };
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t';
        }
    }
}
