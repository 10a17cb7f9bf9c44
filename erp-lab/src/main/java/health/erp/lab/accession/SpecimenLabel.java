package health.erp.lab.accession;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is printed on a tube: who, which number, what and when, so that two things tell whose it is. The image is the
 * printer's.
 *
 * @param container which of the specimen's tubes, from 1
 * @param collectedAt by the hospital's clock; null on a label printed before the specimen is taken
 */
public record SpecimenLabel(
        AccessionNumber accession, int container, Bearer bearer, String specimen, @Nullable LocalDateTime collectedAt) {
    private static final int MOST_CONTAINERS = 99;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    public SpecimenLabel {
        if (container < 1 || container > MOST_CONTAINERS) {
            throw new IllegalArgumentException(
                    "The container (%d) must be between 1 and %d.".formatted(container, MOST_CONTAINERS));
        }
    }

    /**
     * Whose it is.
     *
     * @param recordNumber the hospital's number of the patient
     * @param birth null where it is not known
     */
    public record Bearer(String name, String recordNumber, @Nullable LocalDate birth, String gender) {}

    /** What the barcode holds: the accession number and two digits of the container. */
    public String barcode() {
        return accession.value() + String.format(Locale.ROOT, "%02d", container);
    }

    /** The four lines in clear text, each cut to the width of the label in characters. */
    public List<String> lines(int width) {
        var birth = bearer.birth();
        var collected = collectedAt;
        return List.of(
                cut(bearer.name(), width),
                cut(
                        bearer.recordNumber() + " " + (birth == null ? "?" : DAY.format(birth)) + " " + bearer.gender(),
                        width),
                cut(accession.formatted() + "/" + container, width),
                cut(specimen + (collected == null ? "" : " " + MINUTE.format(collected)), width));
    }

    // by code points: half a letter is no letter
    private static String cut(String text, int width) {
        return text.codePointCount(0, text.length()) <= width
                ? text
                : text.substring(0, text.offsetByCodePoints(0, width));
    }
}
