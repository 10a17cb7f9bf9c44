package health.erp.lab.culture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of microbe.
 *
 * @param code what the laboratory calls it: ECOLI
 * @param snomed its concept in SNOMED CT; null where nobody has looked it up
 * @param groups names of wider kinds that breakpoints may be given for, the narrowest first: ENTEROBACTERALES
 */
public record Organism(String code, String name, @Nullable String snomed, List<String> groups) {
    public Organism {
        groups = List.copyOf(groups);
    }

    /** Whether what is said of that code or group is said of it. */
    boolean isOf(String name) {
        return code.equals(name) || groups.contains(name);
    }

    /** 0 for its own code, then its groups from the narrowest. */
    int distance(String name) {
        return code.equals(name) ? 0 : groups.indexOf(name) + 1;
    }
}
