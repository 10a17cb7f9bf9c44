package health.erp.core.audit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Judges a broken glass, once. */
public record ReviewEmergency(
        @NotNull UUID entry, @NotNull Verdict verdict, @NotBlank @Size(max = 500) String remark) {}
