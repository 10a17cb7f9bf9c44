package health.erp.tenancy.hospital;

import health.erp.core.InvalidCommandException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a hospital, and may come to say otherwise.
 *
 * @param gstin null where the hospital is not registered for the tax
 * @param zone of the IANA data base: {@code Asia/Kolkata}
 * @param languages as BCP 47, the one it mostly speaks first: {@code [hi, en-IN]}
 * @param plan name of what the hospital has agreed on with the operator
 */
public record HospitalProfile(
        @NotBlank @Size(max = 200) String legalName,
        @Nullable Gstin gstin,
        @NotNull ZoneId zone,
        @Size(min = 1, max = 10) List<String> languages,
        @NotNull
                @Pattern(
                        regexp = "[a-z][a-z0-9-]{0,39}",
                        message = "is not 1 to 40 of a-z, digits and '-', a letter first")
                String plan) {
    public HospitalProfile {
        legalName = legalName == null ? "" : legalName.strip();
        languages = languages == null
                ? List.of()
                : languages.stream().map(HospitalProfile::tag).distinct().toList();
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone.getId())) {
            throw InvalidCommandException.of("zone", "is no time zone of the IANA data base; write it as Asia/Kolkata");
        }
    }

    /** In its usual spelling: {@code en-IN}. */
    private static String tag(@Nullable String language) {
        try {
            var tag = new Locale.Builder()
                    .setLanguageTag(language == null ? "" : language)
                    .build();
            if (!tag.getLanguage().isEmpty()) {
                return tag.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // told below
        }
        throw InvalidCommandException.of("languages", "has one that is not BCP 47; write it as hi or en-IN");
    }
}
