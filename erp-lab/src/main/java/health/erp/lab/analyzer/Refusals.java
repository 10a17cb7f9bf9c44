package health.erp.lab.analyzer;

import health.erp.core.ErpException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the laboratory's own rules refused of a message when it was tried. A transaction in which something was refused is
 * over, so the rest is applied in another one, without that.
 */
final class Refusals {
    private static final Pattern ENTRY = Pattern.compile("results\\[([0-9]+)]\\..*");

    private final Map<String, String> byPlace = new HashMap<>();
    private List<String> trying = List.of();

    /** Why this part was refused, if it was. */
    Optional<String> of(String place) {
        return Optional.ofNullable(byPlace.get(place));
    }

    /** These parts are about to be applied, in this order. */
    void trying(List<String> places) {
        trying = List.copyOf(places);
    }

    /** They were. */
    void done() {
        trying = List.of();
    }

    /** Notes what of them was refused; false where the failure is about something else. */
    boolean learn(ErpException failure) {
        var isRefusal = failure instanceof RuleException
                || failure instanceof InvalidCommandException
                || failure instanceof NotFoundException;
        if (!isRefusal || trying.isEmpty()) {
            return false;
        }
        var before = byPlace.size();
        if (failure instanceof InvalidCommandException invalid) {
            invalid.problems().forEach((field, problem) -> refuse(field, problem));
        }
        if (byPlace.size() == before) {
            trying.forEach(place -> byPlace.put(place, failure.code()));
        }
        trying = List.of();
        return byPlace.size() > before;
    }

    private void refuse(String field, String problem) {
        var entry = ENTRY.matcher(field);
        if (entry.matches() && Integer.parseInt(entry.group(1)) < trying.size()) {
            byPlace.put(trying.get(Integer.parseInt(entry.group(1))), problem);
        }
    }
}
