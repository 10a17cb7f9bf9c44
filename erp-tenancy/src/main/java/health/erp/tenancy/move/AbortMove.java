package health.erp.tenancy.move;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Leave the hospital where it is. */
public record AbortMove(@NotNull MoveId move, @NotBlank @Size(max = 200) String reason) {}
