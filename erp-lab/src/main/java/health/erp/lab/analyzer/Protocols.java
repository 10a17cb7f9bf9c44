package health.erp.lab.analyzer;

import health.erp.core.InvalidCommandException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The languages this laboratory understands: ours, and those of the host. */
public final class Protocols {
    private final Map<String, AnalyzerProtocol> byName;

    private Protocols(Map<String, AnalyzerProtocol> byName) {
        this.byName = byName;
    }

    /** HL7, ASTM, and more. */
    public static Protocols with(Collection<AnalyzerProtocol> more) {
        var byName = new TreeMap<String, AnalyzerProtocol>();
        for (var ours : List.of(Hl7Protocol.current(), Hl7Protocol.older(), new AstmProtocol())) {
            byName.put(ours.name(), ours);
        }
        more.forEach(p -> {
            if (!p.name().matches("[A-Z0-9]{1,20}") || byName.put(p.name(), p) != null) {
                throw new IllegalArgumentException(
                        "The protocol (%s) has no name of its own of at most 20 capitals and digits."
                                .formatted(p.name()));
            }
        });
        return new Protocols(byName);
    }

    AnalyzerProtocol named(String name) {
        var found = byName.get(name);
        if (found == null) {
            throw InvalidCommandException.of("protocol", "is none of " + byName.keySet());
        }
        return found;
    }
}
