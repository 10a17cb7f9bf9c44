package health.erp.examples.service.laboratory;

import health.erp.lab.interval.Whom;
import java.util.ArrayList;
import java.util.Locale;

/** For whom an interval holds, in words. */
final class Whoms {
    static String words(Whom whom) {
        var said = new ArrayList<String>();
        if (whom.gender() != null) {
            said.add(whom.gender().name().toLowerCase(Locale.ROOT));
        }
        if (whom.age() != null) {
            said.add("age " + whom.age());
        }
        if (whom.gestation() != null) {
            said.add("gestation from day %d to before day %d"
                    .formatted(whom.gestation().fromDay(), whom.gestation().untilDay()));
        }
        if (whom.condition() != null) {
            said.add(whom.condition());
        }
        return said.isEmpty() ? "everybody" : String.join(", ", said);
    }

    private Whoms() {}
}
