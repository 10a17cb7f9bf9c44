package health.erp.records.schedule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Offers the service on other terms from now on; what is booked stays. */
public record ReviseServiceOffer(
        @NotNull ServiceId service,
        int version,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Valid ServiceTerms terms) {}
