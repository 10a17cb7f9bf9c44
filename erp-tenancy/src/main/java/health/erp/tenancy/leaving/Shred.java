package health.erp.tenancy.leaving;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Carries out what both agreed to; given again it goes on where it stopped. */
public record Shred(@NotNull UUID shredding) {}
