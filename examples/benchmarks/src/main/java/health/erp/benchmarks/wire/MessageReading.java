package health.erp.benchmarks.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import health.erp.benchmarks.UsageException;
import health.erp.lab.hl7.Hl7Message;
import health.erp.lab.hl7.Hl7Reader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * L2: reads a message with 28 results over and over, by one thread, and counts what each stays in memory with. Needs no
 * database.
 */
public final class MessageReading {
    public static final String NAME = "L2";
    public static final String PURPOSE =
            "read a message of an analyzer, beside HAPI: L2 [--message FILE.hl7] [--seconds S]; needs no database";

    private static final int ROUNDS = 5;
    private static final int HELD = 400;

    private final byte[] message;
    private final int observations;
    private final Duration round;
    private int kept;

    private MessageReading(byte[] message, Duration round) {
        this.message = message;
        this.round = round;
        this.observations = (int) new String(message, UTF_8)
                .lines()
                .flatMap(line -> Arrays.stream(line.split("\r", -1)))
                .filter(segment -> segment.startsWith("OBX"))
                .count();
    }

    /**
     * Prints its lines.
     *
     * @param arguments after the unit's name
     */
    public static void print(List<String> arguments, PrintStream out) {
        var message = BloodCount.message();
        var seconds = Duration.ofSeconds(3);
        for (int i = 0; i < arguments.size(); i += 2) {
            var value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            if (arguments.get(i).equals("--message") && !value.isEmpty()) {
                message = file(value);
            } else if (arguments.get(i).equals("--seconds") && value.matches("[0-9]{1,3}")) {
                seconds = Duration.ofSeconds(Integer.parseInt(value));
            } else {
                throw new UsageException("(%s) is not understood.\n%s  %s".formatted(arguments.get(i), NAME, PURPOSE));
            }
        }
        new MessageReading(message, seconds).print(out);
    }

    private static byte[] file(String name) {
        try {
            return Files.readAllBytes(Path.of(name));
        } catch (IOException e) {
            throw new UsageException("The message (%s) cannot be read.".formatted(name));
        }
    }

    private void print(PrintStream out) {
        var hapi = hapi();
        out.println(line("erp", "fields", this::fields, HELD));
        out.println(line("erp", "drafts", () -> Hl7Reader.read(message), HELD));
        out.println(line("hapi", "parse", hapi, HELD / 4));
    }

    /** Finds every segment and field. */
    private Object fields() {
        var read = Hl7Message.of(message).orElseThrow();
        for (int i = 0; i < read.size(); i++) {
            kept += read.segment(i).fields();
        }
        return read;
    }

    /** From bytes to the tree, as a receiver has to. */
    private Supplier<Object> hapi() {
        var context = new DefaultHapiContext();
        context.setValidationContext(ValidationContextFactory.noValidation());
        context.setModelClassFactory(new CanonicalModelClassFactory("2.5.1"));
        var parser = new PipeParser(context);
        return () -> {
            try {
                return parser.parse(
                        new String(message, UTF_8).replace("\uFEFF", "").replace('\n', '\r'));
            } catch (HL7Exception e) {
                throw new UsageException("HAPI does not read the message.");
            }
        };
    }

    private String line(String reader, String kind, Supplier<Object> read, int held) {
        var pace = pace(read);
        var bytes = retained(read, held);
        return String.format(
                Locale.ROOT,
                "unit=%s reader=%s kind=%s bytes=%d observations=%d messages_per_s=%.0f observations_per_s=%.0f retained_bytes=%d times_text=%.2f",
                NAME,
                reader,
                kind,
                message.length,
                observations,
                pace,
                pace * observations,
                bytes,
                (double) bytes / message.length);
    }

    /** Messages in a second of one processor's time, the median of the rounds after a first for the compiler. */
    private double pace(Supplier<Object> read) {
        var clock = ManagementFactory.getThreadMXBean();
        var paces = new ArrayList<Double>();
        for (int i = 0; i <= ROUNDS; i++) {
            var begin = clock.getCurrentThreadCpuTime();
            long used = 0;
            long done = 0;
            while (used < round.toNanos() || done == 0) {
                kept += System.identityHashCode(read.get()) & 1;
                done++;
                used = clock.getCurrentThreadCpuTime() - begin;
            }
            if (i > 0) {
                paces.add(done * 1e9 / used);
            }
        }
        paces.sort(null);
        return kept == Integer.MIN_VALUE ? 0 : paces.get(ROUNDS / 2);
    }

    /** What a message that was read keeps in the heap, the text it was read from apart. */
    private long retained(Supplier<Object> read, int held) {
        var holding = new Object[held];
        var before = used();
        for (int i = 0; i < held; i++) {
            holding[i] = read.get();
        }
        var after = used();
        kept += holding[held - 1].hashCode() & 1;
        return Math.max(0, (after - before) / held);
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
