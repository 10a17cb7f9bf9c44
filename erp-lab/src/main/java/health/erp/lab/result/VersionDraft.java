package health.erp.lab.result;

import health.erp.core.id.StaffId;
import health.erp.lab.reagent.RunId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a version of a result says, who says so, when and why. */
record VersionDraft(
        RunId run, int no, VersionKind kind, StaffId by, Instant at, @Nullable String reason, FrozenResult content) {}
