package health.erp.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The code tables of HL7 and FHIR, as files of the tests: level, code, display, definition. */
public final class Table {
    public static List<String> codes(String name) {
        return rows(name).stream().map(row -> row.get(1)).toList();
    }

    public static List<List<String>> rows(String name) {
        try (var file =
                Objects.requireNonNull(Table.class.getResourceAsStream("/health/erp/lab/tables/" + name + ".csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> line.matches("\\d,.*"))
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Table() {}
}
