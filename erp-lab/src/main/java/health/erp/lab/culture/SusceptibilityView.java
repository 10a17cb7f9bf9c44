package health.erp.lab.culture;

import health.erp.core.id.StaffId;
import health.erp.lab.culture.AstOutcome.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a drug did to an isolate, as hosts see it.
 *
 * @param category null where it is not certain, or nobody can say
 * @param basis the line it was judged by
 * @param reason why nobody can say
 */
public record SusceptibilityView(
        SusceptibilityId id,
        String drug,
        AstMethod method,
        String measured,
        @Nullable Category category,
        @Nullable String basis,
        @Nullable Reason reason,
        @Nullable BreakpointTableId table,
        StaffId enteredBy,
        Instant enteredAt) {}
