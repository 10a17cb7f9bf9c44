package health.erp.records.patient;

import health.erp.core.InvalidCommandException;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierSystems;
import java.util.ArrayList;
import java.util.List;

/** The numbers a person comes with, as they are kept: in the normal form of their systems, each number once. */
final class ClaimedIdentifiers {
    static List<Identifier> of(List<Identifier> claimed, IdentifierSystems systems) {
        var kept = new ArrayList<Identifier>();
        for (var identifier : claimed) {
            var normal = identifier.normalised(systems);
            if (normal.system().equals(Patients.MRN_SYSTEM)) {
                throw InvalidCommandException.of(
                        "identifier.system", "is that of medical record numbers, which only the register gives");
            }
            if (kept.stream().noneMatch(normal::isSameNumberAs)) {
                kept.add(normal);
            }
        }
        return kept;
    }

    private ClaimedIdentifiers() {}
}
