package health.erp.records.admission;

import health.erp.records.encounter.Encounter;
import health.erp.records.location.BedClaim;
import org.jspecify.annotations.Nullable;

/** What takes a bed now, and whom it is about. */
record BoardRow(BedClaim claim, @Nullable Encounter encounter, @Nullable Admission admission, @Nullable String name) {}
