package health.erp.examples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lists of made-up people. */
final class Lists {
    private static final String HEADER = "rec_id, given_name, surname, address_1, suburb, date_of_birth, soc_sec_id";

    private Lists() {}

    static Path csv(Path file, String... rows) throws IOException {
        return Files.writeString(file, HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    /** So many different people, each fit to be registered. */
    static Path csv(Path file, int people) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEADER + "\n");
            for (int i = 0; i < people; i++) {
                out.write("rec-%d-org, given%d, family%d, %d lake road, pune, 19%02d0101, %d\n"
                        .formatted(i, i % 97, i, i % 50, 30 + i % 60, 1_000_000 + i));
            }
        }
        return file;
    }
}
