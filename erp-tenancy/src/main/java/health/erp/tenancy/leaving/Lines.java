package health.erp.tenancy.leaving;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.core.jpa.Json;
import health.erp.tenancy.rows.Column;
import health.erp.tenancy.rows.Kind;
import health.erp.tenancy.rows.Row;
import health.erp.tenancy.rows.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows as lines: of JSON, with every value as the text all databases agree on (numbers and truths plain), and of CSV
 * (RFC 4180) for spreadsheets. What is sealed in the database stands beside it, opened, as {@code column:opened}.
 */
final class Lines {
    static final String OPENED = ":opened";

    static void json(OutputStream out, Row row, Map<String, String> opened) throws IOException {
        var line = new StringBuilder("{");
        for (var column : row.table().columns()) {
            var value = row.value(column.name());
            if (value != null) {
                name(line, column.name());
                var text = column.kind().text(value);
                line.append(isPlain(column.kind()) ? text : Json.write(text));
            }
        }
        opened.forEach((column, text) -> {
            name(line, column + OPENED);
            line.append(Json.write(text));
        });
        out.write(line.append("}\n").toString().getBytes(UTF_8));
    }

    /** What the line does not name is null. */
    static Row row(Table table, String line) {
        var values = Json.<LinkedHashMap<String, Object>>read(line, LinkedHashMap.class);
        List<@Nullable Object> row = new ArrayList<>();
        for (var column : table.columns()) {
            var value = values.remove(column.name());
            row.add(value == null ? null : column.kind().parse(value.toString()));
        }
        values.keySet().removeIf(name -> name.endsWith(OPENED));
        if (!values.isEmpty()) {
            throw new IllegalArgumentException("The line names columns the manifest does not.");
        }
        return new Row(table, row);
    }

    static void header(OutputStream out, Table table) throws IOException {
        out.write((String.join(",", table.columns().stream().map(Column::name).toList()) + "\r\n").getBytes(UTF_8));
    }

    /** What is null is empty; a text without a letter is "". */
    static void csv(OutputStream out, Row row, Map<String, String> opened) throws IOException {
        var cells = new ArrayList<String>();
        row.texts().forEach((column, text) -> {
            var shown = opened.getOrDefault(column, text);
            cells.add(shown == null ? "" : quoted(shown));
        });
        out.write((String.join(",", cells) + "\r\n").getBytes(UTF_8));
    }

    /** Each line, with its number from 1. */
    static void each(InputStream in, Each reader) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, UTF_8));
        var number = 0L;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            reader.line(++number, line);
        }
    }

    private static void name(StringBuilder line, String name) {
        line.append(line.length() > 1 ? "," : "").append(Json.write(name)).append(':');
    }

    private static boolean isPlain(Kind kind) {
        return kind == Kind.INTEGER || kind == Kind.BOOLEAN;
    }

    private static String quoted(String text) {
        return text.isEmpty() || text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    @FunctionalInterface
    interface Each {
        void line(long number, String line) throws IOException;
    }

    private Lines() {}
}
