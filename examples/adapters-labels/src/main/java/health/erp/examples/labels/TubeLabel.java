package health.erp.examples.labels;

import health.erp.lab.accession.SpecimenLabel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is printed on a tube.
 *
 * @param says whose it is, its number, what it is and when it was taken
 * @param container the kind of tube, as the catalogue calls it
 */
public record TubeLabel(SpecimenLabel says, String container) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    String barcode() {
        return says.barcode();
    }

    String name() {
        return says.bearer().name();
    }

    /** The birth date stands first: with the name it tells whose the tube is. */
    String person() {
        var birth = says.bearer().birth();
        return day(birth) + " " + says.bearer().gender() + " " + says.bearer().recordNumber();
    }

    String number() {
        return says.accession().formatted() + "/" + says.container();
    }

    /** The time stands first, since what is too long loses its end. */
    String content() {
        return minute(says.collectedAt()) + says.specimen() + " " + container;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "born ?" : DAY.format(day);
    }

    private static String minute(@Nullable LocalDateTime minute) {
        return minute == null ? "" : MINUTE.format(minute) + " ";
    }
}
