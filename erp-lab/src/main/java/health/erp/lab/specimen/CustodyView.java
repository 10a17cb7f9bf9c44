package health.erp.lab.specimen;

import health.erp.core.id.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the ledger of a specimen: who gave it to whom. */
public record CustodyView(
        int no, CustodyKind kind, @Nullable Custodian from, Custodian to, Instant handedAt, StaffId notedBy) {}
