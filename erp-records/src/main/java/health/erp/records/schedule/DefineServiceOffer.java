package health.erp.records.schedule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Offers a service that can be booked. */
public record DefineServiceOffer(@NotBlank @Size(max = 200) String name, @NotNull @Valid ServiceTerms terms) {}
