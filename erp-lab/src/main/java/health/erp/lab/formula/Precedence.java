package health.erp.lab.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What has to come before what, among tests that are calculated from others or ordered because of them.
 *
 * @param needs for each the ones it needs first
 */
public record Precedence(Map<String, List<String>> needs) {
    public Precedence {
        needs = Map.copyOf(needs);
    }

    /** All that need something, each behind what it needs; those on a circle, or behind one, are left out. */
    public List<String> order() {
        var order = new ArrayList<String>();
        var waiting = new TreeMap<>(needs);
        var ready = ready(waiting);
        while (!ready.isEmpty()) {
            order.addAll(ready);
            ready.forEach(waiting::remove);
            ready = ready(waiting);
        }
        return List.copyOf(order);
    }

    /** One that needs itself, by whatever way: the way, with it at both ends. Empty if there is none. */
    public Optional<List<String>> circle() {
        var waiting = new TreeMap<>(needs);
        order().forEach(waiting::remove);
        return waiting.isEmpty() ? Optional.empty() : Optional.of(followed(waiting));
    }

    private static List<String> ready(Map<String, List<String>> waiting) {
        return waiting.entrySet().stream()
                .filter(entry -> entry.getValue().stream().noneMatch(waiting::containsKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    // everything that is left waits for something that is left, so that following leads into a circle
    private static List<String> followed(TreeMap<String, List<String>> waiting) {
        var way = new ArrayList<String>();
        var next = waiting.firstKey();
        while (!way.contains(next)) {
            way.add(next);
            next = firstWaiting(waiting.getOrDefault(next, List.of()), waiting);
        }
        way.add(next);
        return List.copyOf(way.subList(way.indexOf(next), way.size()));
    }

    private static String firstWaiting(Collection<String> needed, Map<String, List<String>> waiting) {
        return needed.stream().filter(waiting::containsKey).findFirst().orElseThrow();
    }
}
