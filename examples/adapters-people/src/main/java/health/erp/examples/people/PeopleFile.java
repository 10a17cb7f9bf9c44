package health.erp.examples.people;

import health.erp.records.intake.Arrival;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A list of people, read one by one as the register takes them in; gzip is recognised.
 *
 * <p>The CSV has the columns rec_id (the key in the list), given_name, surname and date_of_birth (19800512 or
 * 1980-05-12), and may have street_number, address_1, address_2, suburb, postcode, state, soc_sec_id, gender or sex,
 * phone and email, in any order. Of FHIR, Patient.id is the key.
 *
 * <p>A number that names no issuer is one of this list: soc_sec_id becomes an identifier of the system
 * {@code <source>#soc_sec_id}.
 */
public final class PeopleFile implements Iterator<Arrival>, AutoCloseable {
    /** Where a telephone number without + and country is dialled, unless the person's address tells. */
    public static final String DEFAULT_REGION = "IN";

    private static final int MAX_SOURCE = 200;

    private final Counted bytes;
    private final People people;
    private final String source;
    private @Nullable Arrival next;
    private boolean ended;

    /** Format by the name's ending, {@link #sourceOf} the name as source. */
    public static PeopleFile open(Path file) {
        return open(file, sourceOf(file), DEFAULT_REGION);
    }

    public static PeopleFile open(Path file, String source, String region) {
        if (Files.isDirectory(file)) {
            throw new UnusableFileException("(%s) is a directory, not a list.".formatted(file));
        }
        try {
            if (!Files.exists(file)) {
                throw new UnusableFileException("There is no file (%s).".formatted(file));
            }
            var format = Format.of(String.valueOf(file.getFileName()));
            return open(Files.newInputStream(file), format, source, region);
        } catch (NoSuchFileException e) {
            throw new UnusableFileException("There is no file (%s).".formatted(file), e);
        } catch (IOException e) {
            throw new UnusableFileException("The file (%s) cannot be read.".formatted(file), e);
        }
    }

    /**
     * Closes the stream with the list, or at once if nobody can be read from it.
     *
     * @param source URI of the list, the same each time it is read
     * @param region ISO 3166-1 alpha-2, see {@link #DEFAULT_REGION}
     */
    public static PeopleFile open(InputStream in, Format format, String source, String region) {
        var bytes = new Counted(in);
        try {
            return new PeopleFile(bytes, format, checked(source), region);
        } catch (IOException | RuntimeException e) {
            closeAfter(e, in);
            throw e instanceof RuntimeException wrong ? wrong : broken((IOException) e);
        }
    }

    /** The source of a list that is known by its file's name only: {@code urn:health.erp:list:people.csv}. */
    public static String sourceOf(Path file) {
        var name = Format.withoutGz(String.valueOf(file.getFileName()));
        return "urn:health.erp:list:"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String systemOf(String source, String number) {
        return source + "#" + number;
    }

    private PeopleFile(Counted bytes, Format format, String source, String region) throws IOException {
        this.bytes = bytes;
        this.source = source;
        var lines = new Lines(Content.of(bytes));
        this.people = switch (format) {
            case CSV -> new CsvPeople(lines, source, region);
            case FHIR_NDJSON -> new FhirPeople(lines, source, region);
        };
    }

    /** URI of the list, for {@link health.erp.records.intake.PatientIntake#bring}. */
    public String source() {
        return source;
    }

    /** How much of the file was read so far, for showing progress; what is compressed counts as it lies there. */
    public long bytesRead() {
        return bytes.count.get();
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            try {
                next = people.next();
            } catch (IOException e) {
                throw broken(e);
            }
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public Arrival next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var arrival = next;
        next = null;
        return arrival;
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static String checked(String source) {
        try {
            if (source.length() <= MAX_SOURCE && new URI(source).isAbsolute() && !source.contains("#")) {
                return source;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new UnusableFileException(
                "The source of a list must be an absolute URI of at most %d characters without #, such as urn:my-hospital:old-register."
                        .formatted(MAX_SOURCE));
    }

    private static UnusableFileException broken(IOException e) {
        return e instanceof ZipException || e instanceof EOFException
                ? new UnusableFileException("The compressed list is damaged or breaks off.", e)
                : new UnusableFileException("The list cannot be read any further.", e);
    }

    private static void closeAfter(Exception problem, InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            problem.addSuppressed(e);
        }
    }

    /** Counts what is read. */
    private static final class Counted extends FilterInputStream {
        private final AtomicLong count = new AtomicLong();

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count.addAndGet(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var some = super.read(target, offset, length);
            count.addAndGet(Math.max(0, some));
            return some;
        }
    }
}
