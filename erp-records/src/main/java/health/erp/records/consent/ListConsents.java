package health.erp.records.consent;

import health.erp.core.Page;
import health.erp.core.id.PatientId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A patient's consents, the newest first. */
public record ListConsents(
        @NotNull PatientId patient, @Nullable ConsentId before, @Min(1) @Max(Page.MAX_SIZE) int size) {}
