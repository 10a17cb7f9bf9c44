package health.erp.benchmarks.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.benchmarks.UsageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkageTest {
    private static final String HEADER =
            "rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id";
    private static final List<String> ORIGINALS = List.of(
            "rec-0-org, lachlan, berry, 69, giblin street, killarney, bittern, 4814, qld, 19990219, 7364009",
            "rec-1-org, deakin, sondergeld, 48, goldfinch circuit, kooltuo, canterbury, 2776, vic, 19600210, 2635962",
            "rec-2-org, , waller, 6, tullaroop street, willaroo, st james, 4011, wa, 19459999, 6988048");
    private static final List<String> COPIES = List.of(
            "rec-0-dup-0, lachlan, bery, 69, giblin street, killarney, bittern, 4814, qld, 19990219, 7364009",
            "rec-1-dup-0, deakin, sondergeld, 48, goldfinch circuit, , canterbury, 2776, vic, , 2635926");

    private final Path folder;

    LinkageTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void entriesOfOnePersonAreFoundInOneListAndBetweenTwo() throws IOException {
        var all = file("all.csv", ORIGINALS, COPIES);
        var one = file("one.csv", ORIGINALS);
        var other = file("other.csv", COPIES);

        for (var arguments : List.of(
                List.of("--people", all),
                List.of("--people", all, "--without-id"),
                List.of("--people", one, "--people", other))) {
            assertThat(line(arguments))
                    .startsWith("unit=M1 ")
                    .contains(" truth=2 ", " precision=1.0000 ", " recall=1.0000 ", " f1=1.0000 ")
                    .containsPattern(" pairs_per_s=[1-9]\\d*");
        }
    }

    @Test
    void whatIsNoListIsToldAndNotRepeated() throws IOException {
        var noList = folder.resolve("no.csv");
        Files.writeString(noList, "quendolina\n");

        assertThatThrownBy(() -> line(List.of("--people", noList.toString())))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("rec_id")
                .hasMessageNotContaining("quendolina");
        assertThatThrownBy(() -> line(List.of("--people"))).isInstanceOf(UsageException.class);
        assertThatThrownBy(() ->
                        line(List.of("--people", folder.resolve("gone.csv").toString())))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void theSamePeopleAreInventedForTheSameSeed() {
        var people = IndianPeople.of(500, 7, true);

        assertThat(IndianPeople.of(500, 7, true)).isEqualTo(people);
        assertThat(IndianPeople.of(500, 8, true)).isNotEqualTo(people);
        assertThat(new HashSet<>(people.stream().map(Entry::person).toList())).hasSizeLessThan(people.size() - 30);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private final String file(String name, List<String>... parts) throws IOException {
        var lines = new ArrayList<>(List.of(HEADER));
        Arrays.stream(parts).forEach(lines::addAll);
        return Files.write(folder.resolve(name), lines).toString();
    }

    private static String line(List<String> arguments) {
        var out = new ByteArrayOutputStream();
        Linkage.print(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
