package health.erp.tenancy.organisation;

import health.erp.core.id.HospitalId;
import health.erp.tenancy.hospital.Mirror;
import health.erp.tenancy.hospital.OperatorReader;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which hospitals are of one organisation, in the memory of this node: hospitals ask, who see none of the operator's rows. */
final class Neighbours {
    private final Mirror<Map<UUID, UUID>> mirror;

    Neighbours(OperatorReader reader, OrganisationStore store) {
        this.mirror = new Mirror<>(reader, store::mark, () -> store.neighbours().stream()
                .collect(Collectors.toMap(Row::hospital, Row::organisation)));
    }

    /** Of the same group, or of parts of the same. */
    boolean are(HospitalId one, HospitalId other) {
        var organisations = mirror.state();
        var mine = organisations.get(one.value());
        return mine != null && mine.equals(organisations.get(other.value()));
    }

    /** This node knows now, the others in a moment. */
    void changed() {
        mirror.refreshed();
    }

    /** @param organisation the largest it is of */
    record Row(UUID hospital, UUID organisation) {}

    /** Of a state of all of them. */
    record Mark(long organisations, long changes) {}
}
