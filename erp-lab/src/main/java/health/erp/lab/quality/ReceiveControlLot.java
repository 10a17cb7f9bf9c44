package health.erp.lab.quality;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lot of a control material has come.
 *
 * @param daysOpen how long a vial is good once it is opened; null for as long as the lot
 */
public record ReceiveControlLot(
        @NotNull ControlMaterialId material,
        @NotBlank @Size(max = 40) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters") String number,
        @NotNull LocalDate expiry,
        @Nullable @Min(1) @Max(3650) Integer daysOpen) {}
