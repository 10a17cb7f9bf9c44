package health.erp.records.drug;

import health.erp.core.value.Quantity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the files of the sample; what each column is stands at their top. */
final class SampleFile {
    private static final String UNKNOWN = "?";
    private static final String NONE = "-";
    private static final Pattern DOSE = Pattern.compile("([0-9]+)-([0-9]*):([0-9.]+)/([0-9.]+)mg(/kg)?");
    private static final Pattern RENAL = Pattern.compile("<([0-9]+):(x|[0-9.]+)");

    static Stream<String[]> lines(String file) {
        try (var in = Objects.requireNonNull(SampleFile.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DrugFacts drug(String[] column) {
        return new DrugFacts(
                DrugCode.atc(column[0]),
                column[1],
                Set.of(column[2].split("\\+")),
                Set.of(column[0]),
                list(column[5], SampleFile::dose),
                list(column[6], SampleFile::renal),
                column[4].equals(UNKNOWN) ? null : PregnancyRisk.valueOf(column[4]),
                column[3].equals(UNKNOWN) ? null : TeleList.valueOf(column[3]),
                column[7]);
    }

    private static <T> @Nullable List<T> list(String text, Function<String, T> read) {
        if (text.equals(UNKNOWN)) {
            return null;
        }
        return text.equals(NONE)
                ? List.of()
                : Stream.of(text.split(" ")).map(read).toList();
    }

    private static DoseRange dose(String text) {
        var dose = DOSE.matcher(text);
        if (!dose.matches()) {
            throw new IllegalArgumentException("The dose (%s) is not written as 144-:1000/4000mg.".formatted(text));
        }
        return new DoseRange(
                Integer.parseInt(dose.group(1)),
                dose.group(2).isEmpty() ? DoseRange.OLDEST : Integer.parseInt(dose.group(2)),
                Quantity.of(dose.group(3), "mg"),
                Quantity.of(dose.group(4), "mg"),
                dose.group(5) != null);
    }

    private static RenalLimit renal(String text) {
        var limit = RENAL.matcher(text);
        if (!limit.matches()) {
            throw new IllegalArgumentException("The limit (%s) is not written as <30:500.".formatted(text));
        }
        return new RenalLimit(
                new BigDecimal(limit.group(1)), limit.group(2).equals("x") ? null : Quantity.of(limit.group(2), "mg"));
    }

    private SampleFile() {}
}
