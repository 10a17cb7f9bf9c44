package health.erp.lab.specimen;

import health.erp.core.id.StaffId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who has a tube, and since when; each passing on is a line of its ledger. */
@Embeddable
public class Holding {
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "holder"))
    private Custodian holder;

    /** How often it changed hands, so that the ledger has no gap. I5 */
    private int handovers;

    private Instant lastHandedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Holding() {}

    Holding(Custodian holder, Instant since) {
        this.holder = holder;
        this.lastHandedAt = since;
    }

    /** Of what is divided from it: in the same hands, with a ledger of its own. */
    Holding divided(Instant now) {
        return new Holding(holder, notBefore(now));
    }

    /** The first line of the ledger. */
    CustodyEvent begun(SpecimenId specimen, CustodyKind kind, StaffId by) {
        return line(specimen, kind, null, by);
    }

    CustodyEvent pass(SpecimenId specimen, CustodyKind kind, Custodian to, StaffId by, Instant now) {
        var from = holder;
        holder = to;
        lastHandedAt = notBefore(now);
        return line(specimen, kind, from, by);
    }

    private CustodyEvent line(SpecimenId specimen, CustodyKind kind, @Nullable Custodian from, StaffId by) {
        handovers++;
        return new CustodyEvent(specimen, handovers, kind, from, holder, lastHandedAt, by);
    }

    /** Time does not go back in the ledger. */
    private Instant notBefore(Instant now) {
        return now.isBefore(lastHandedAt) ? lastHandedAt : now;
    }

    Custodian holder() {
        return holder;
    }

    Instant since() {
        return lastHandedAt;
    }
}
