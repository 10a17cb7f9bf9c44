package health.erp.lab.culture;

import health.erp.core.id.StaffId;
import java.time.Instant;

/**
 * A table of breakpoints as hosts see it.
 *
 * @param inForce whether what is entered now is judged by it
 */
public record BreakpointTableView(
        BreakpointTableId id,
        int version,
        String guideline,
        int year,
        String edition,
        int lines,
        boolean inForce,
        StaffId importedBy,
        Instant importedAt) {}
