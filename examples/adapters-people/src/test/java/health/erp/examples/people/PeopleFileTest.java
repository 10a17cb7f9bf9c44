package health.erp.examples.people;

import static health.erp.examples.people.PeopleLists.GOOD;
import static health.erp.examples.people.PeopleLists.HEADER;
import static health.erp.examples.people.PeopleLists.read;
import static health.erp.examples.people.PeopleLists.told;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleFileTest {
    private static final byte[] LIST = (HEADER + "\n" + GOOD + "\n").getBytes(UTF_8);

    private final Path folder;

    PeopleFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({
        "a.csv,CSV",
        "A.CSV,CSV",
        "a.csv.gz,CSV",
        "a.ndjson,FHIR_NDJSON",
        "a.jsonl,FHIR_NDJSON",
        "a.json.GZ,FHIR_NDJSON"
    })
    void theNameTellsTheFormat(String name, Format format) {
        assertThat(Format.of(name)).isEqualTo(format);
    }

    @Test
    void aFileIsReadAndKnowsItsSource() throws IOException {
        var path = Files.write(folder.resolve("old register.csv"), LIST);

        try (var people = PeopleFile.open(path)) {
            assertThat(people.source()).isEqualTo("urn:health.erp:list:old%20register.csv");
            assertThat(people.hasNext()).isTrue();
            assertThat(people.next().line()).isEqualTo(2);
            assertThat(people.bytesRead()).isEqualTo(LIST.length);
            assertThat(people.hasNext()).isFalse();
            assertThatThrownBy(people::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void aCompressedFileHasTheSameSourceAndPeople() throws IOException {
        var path = Files.write(folder.resolve("people.csv.gz"), gzip(LIST));

        try (var people = PeopleFile.open(path)) {
            assertThat(people.source()).isEqualTo("urn:health.erp:list:people.csv");
            assertThat(people.next().line()).isEqualTo(2);
            assertThat(people.bytesRead()).isEqualTo(Files.size(path));
        }
    }

    @Test
    void aCompressedFileThatBreaksOffIsSaidToBeDamaged() throws IOException {
        var whole = gzip((HEADER + "\n" + GOOD.repeat(1000)).getBytes(UTF_8));

        assertThatThrownBy(() -> read(Format.CSV, Arrays.copyOf(whole, whole.length - 20)))
                .isInstanceOf(UnusableFileException.class)
                .hasMessage("The compressed list is damaged or breaks off.");
    }

    @Test
    void aFileThatIsNoneIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("people.csv"));

        assertThatThrownBy(() -> PeopleFile.open(folder.resolve("gone.csv")))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageMatching("There is no file \\(.*gone\\.csv\\)\\.");
        assertThatThrownBy(() -> PeopleFile.open(folder.resolve("people.csv")))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageEndingWith("is a directory, not a list.");
        var letter = Files.writeString(folder.resolve("letter.docx"), "x");
        assertThatThrownBy(() -> PeopleFile.open(letter))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("it must end in .csv, .ndjson or .json");
    }

    @Test
    void textInUtf16IsRecognised() {
        var text = new String(LIST, UTF_8);

        assertThatThrownBy(() -> read(Format.CSV, text.getBytes(UTF_16)))
                .hasMessageStartingWith("The list is in UTF-16.");
        assertThatThrownBy(() -> read(Format.CSV, ("\uFEFF" + text).getBytes(UTF_16LE)))
                .hasMessageStartingWith("The list is in UTF-16.");
        assertThatThrownBy(() -> read(Format.CSV, text.getBytes(UTF_16LE)))
                .isInstanceOf(UnusableFileException.class)
                .hasMessage("The first line of the list holds binary data, not text.");
    }

    @Test
    void aWorkbookIsRecognised() {
        assertThatThrownBy(() -> read(Format.CSV, new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("a workbook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "people.csv", "urn:a b", "urn:a#b"})
    void theSourceMustBeAUri(String source) {
        assertThatThrownBy(() -> PeopleFile.open(new ByteArrayInputStream(LIST), Format.CSV, source, "IN"))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageStartingWith("The source of a list must be an absolute URI");
    }

    @Test
    void aListThatBreaksOffWhileItIsReadSaysSo() {
        var broken = new SequenceInputStream(new ByteArrayInputStream(LIST), new Broken());

        var people = PeopleFile.open(broken, Format.CSV, "urn:test", "IN");

        assertThat(people.next().line()).isEqualTo(2);
        assertThatThrownBy(people::hasNext)
                .isInstanceOf(UnusableFileException.class)
                .hasMessage("The list cannot be read any further.");
        people.close();
    }

    @Test
    void aLongListIsNotHeld() {
        var rows = 300_000;
        var endless = new SequenceInputStream(
                new ByteArrayInputStream((HEADER + "\n").getBytes(UTF_8)), new Repeated(GOOD + "\n", rows));

        try (var people = PeopleFile.open(endless, Format.CSV, "urn:test", "IN")) {
            var read = 0;
            while (people.hasNext() && read < 10_000) {
                people.next();
                read++;
            }
            assertThat(people.bytesRead()).isBetween(10_000L * GOOD.length(), 10_000L * GOOD.length() + (1 << 18));
        }
    }

    @Test
    void reasonsNeverRepeatWhatStandsInTheList() {
        var secret = "s3cr3t";
        var csv = HEADER + "\n" + GOOD.replace("19800512", secret) + "\n\"" + secret + "\n";
        var fhir = "{}\n{\"" + secret + "\":\n{\"resourceType\":\"" + secret + "\"}\n" + secret;

        assertThat(told(read(Format.CSV, csv.getBytes(UTF_8)))).hasSize(2).allMatch(reason -> !reason.contains(secret));
        assertThat(told(read(Format.FHIR_NDJSON, fhir.getBytes(UTF_8))))
                .hasSize(4)
                .allMatch(reason -> !reason.contains(secret));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("connection reset");
        }
    }

    /** The same line over and over. */
    private static final class Repeated extends InputStream {
        private final byte[] line;
        private final long size;
        private long position;

        private Repeated(String line, int times) {
            this.line = line.getBytes(UTF_8);
            this.size = (long) times * this.line.length;
        }

        @Override
        public int read() {
            return position == size ? -1 : line[(int) (position++ % line.length)];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            var some = 0;
            while (some < length && position < size) {
                target[offset + some++] = (byte) read();
            }
            return some == 0 ? -1 : some;
        }
    }
}
