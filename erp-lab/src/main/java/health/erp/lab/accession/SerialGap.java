package health.erp.lab.accession;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Serials of a site and year that were passed over, so that somebody can say what became of them. */
public record SerialGap(int site, int year, int from, int to) {
    /** The gaps between the numbers in use and before the first; behind the last there is none yet. */
    public static List<SerialGap> between(Collection<AccessionNumber> used) {
        var gaps = new ArrayList<SerialGap>();
        AccessionNumber before = null;
        for (var number : used.stream().sorted().toList()) {
            var sameBook = before != null && before.site() == number.site() && before.year() == number.year();
            var expected = sameBook && before != null ? before.serial() + 1 : 1;
            if (number.serial() > expected) {
                gaps.add(new SerialGap(number.site(), number.year(), expected, number.serial() - 1));
            }
            before = number;
        }
        return List.copyOf(gaps);
    }
}
