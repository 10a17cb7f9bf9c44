package health.erp.lab.culture;

import health.erp.lab.order.OrderItemId;
import health.erp.lab.specimen.SpecimenId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a specimen on media.
 *
 * @param item the test it was ordered by; null if none
 * @param site where it was taken, as the guideline of susceptibility names it: URINE; null if that makes no difference
 * @param media blood agar, MacConkey, ...
 */
public record BeginCulture(
        @NotNull SpecimenId specimen,
        @Nullable OrderItemId item,
        @Nullable @Pattern(regexp = "[A-Z0-9][A-Z0-9._ -]{0,39}") String site,
        @NotEmpty @Size(max = 12) List<@NotBlank @Size(max = 60) String> media) {
    public BeginCulture {
        media = media == null ? List.of() : List.copyOf(media);
    }
}
