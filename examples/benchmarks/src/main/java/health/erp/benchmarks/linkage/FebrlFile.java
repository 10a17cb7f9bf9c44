package health.erp.benchmarks.linkage;

import health.erp.benchmarks.UsageException;
import health.erp.records.matching.Traits;
import health.erp.records.matching.Traits.Born;
import health.erp.records.matching.Traits.Card;
import health.erp.records.matching.Traits.Sex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list in the format of FEBRL (Freely Extensible Biomedical Record Linkage): the columns are named in the first line,
 * and the record's name tells whose it is: {@code rec-7-org}, {@code rec-7-dup-0}. Dates need not be in the calendar.
 */
final class FebrlFile {
    private static final Pattern RECORD = Pattern.compile("rec-([0-9]+)-(?:org|dup-[0-9]+)");
    private static final Pattern DATE = Pattern.compile("[0-9]{8}");

    private FebrlFile() {}

    static List<Entry> read(Path file, boolean withId) {
        try {
            var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            var columns = columns(lines.isEmpty() ? "" : lines.get(0));
            if (!columns.containsKey("rec_id")) {
                throw new UsageException("The file (%s) has no column rec_id in its first line.".formatted(file));
            }
            var entries = new ArrayList<Entry>();
            for (var line : lines.subList(1, lines.size())) {
                if (!line.isBlank()) {
                    entries.add(entry(file, columns, line.split(",", -1), withId));
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UsageException("The file (%s) cannot be read: %s"
                    .formatted(file, e.getClass().getSimpleName()));
        }
    }

    private static Entry entry(Path file, Map<String, Integer> columns, String[] row, boolean withId) {
        var name = RECORD.matcher(text(columns, row, "rec_id"));
        if (!name.matches()) {
            throw new UsageException(
                    "The file (%s) has a rec_id that is not rec-N-org or rec-N-dup-M.".formatted(file));
        }
        var traits = Traits.named(text(columns, row, "given_name"), text(columns, row, "surname"))
                .born(born(text(columns, row, "date_of_birth")), Sex.UNKNOWN)
                .living(
                        text(columns, row, "street_number"),
                        text(columns, row, "address_1"),
                        text(columns, row, "address_2"),
                        text(columns, row, "suburb"),
                        text(columns, row, "postcode"),
                        text(columns, row, "state"));
        var id = text(columns, row, "soc_sec_id");
        return new Entry(name.group(1), withId && !id.isEmpty() ? traits.numbered(new Card("soc_sec_id", id)) : traits);
    }

    private static Map<String, Integer> columns(String header) {
        var columns = new HashMap<String, Integer>();
        for (var name : header.split(",", -1)) {
            columns.put(name.strip(), columns.size());
        }
        return columns;
    }

    private static String text(Map<String, Integer> columns, String[] row, String column) {
        var at = columns.get(column);
        return at == null || at >= row.length ? "" : row[at].strip();
    }

    private static @Nullable Born born(String date) {
        return DATE.matcher(date).matches()
                ? new Born(
                        Integer.parseInt(date.substring(0, 4)),
                        Integer.parseInt(date.substring(4, 6)),
                        Integer.parseInt(date.substring(6)),
                        false)
                : null;
    }
}
