package health.erp.lab.culture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An isolate as hosts see it.
 *
 * @param drugs what was measured last of each drug by each method
 */
public record IsolateView(
        IsolateId id,
        int number,
        @Nullable String organism,
        @Nullable String quantity,
        List<SusceptibilityView> drugs) {}
