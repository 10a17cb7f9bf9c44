package health.erp.core.audit;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks what was done and seen of the patient behind a broken glass, newest first. */
public record CallsOfEmergency(
        @NotNull UUID entry, @Nullable AuditPosition after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
