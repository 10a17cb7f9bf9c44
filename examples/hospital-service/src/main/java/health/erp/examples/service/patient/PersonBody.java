package health.erp.examples.service.patient;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as a client describes one; FHIR's names, in plain JSON.
 *
 * @param age in completed years, where no birth date is known
 */
record PersonBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Exactly one of them is the official one.")
                @Nullable
                List<NameBody> name,
        @Schema(
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        allowableValues = {"male", "female", "other", "unknown"})
                @Nullable
                String gender,
        @Schema(description = "As exactly as it is known.", example = "1980-05") @Nullable String birthDate,
        @Schema(description = "Worked out or guessed.") @Nullable Boolean birthDateEstimated,
        @Schema(description = "Completed years, if no birth date is known.", example = "34") @Nullable Integer age,
        @Nullable List<TelecomBody> telecom,
        @Nullable List<AddressBody> address,
        @Nullable Boolean deceasedBoolean,
        @Schema(example = "2026-01-31T08:15:00Z") @Nullable String deceasedDateTime,
        @Nullable List<IdentifierBody> identifier) {

    /** A name; official unless it says otherwise. */
    record NameBody(
            @Schema(allowableValues = {"usual", "official", "temp", "nickname", "anonymous", "old", "maiden"}) @Nullable
                    String use,
            @Schema(example = "Deshpande") @Nullable String family,
            @Schema(example = "[\"Sunita\"]") @Nullable List<String> given,
            @Nullable String prefix,
            @Nullable String suffix,
            @Schema(description = "The whole name, where the parts do not tell.") @Nullable String text,
            @Schema(description = "ISO 15924.", example = "Deva") @Nullable String script) {}

    /** A way to reach somebody; a telephone unless it says otherwise. */
    record TelecomBody(
            @Schema(allowableValues = {"phone", "fax", "email", "pager", "url", "sms", "other"}) @Nullable
                    String system,
            @Schema(
                            description = "A number without + is one of the hospital's country; answered in E.164.",
                            example = "098765 43210")
                    @Nullable
                    String value,
            @Schema(allowableValues = {"home", "work", "temp", "old", "mobile"}) @Nullable String use,
            @Nullable Integer rank) {}

    /** A place. */
    record AddressBody(
            @Schema(allowableValues = {"home", "work", "temp", "old", "billing"}) @Nullable String use,
            @Nullable List<String> line,
            @Nullable String city,
            @Nullable String district,
            @Nullable String state,
            @Nullable String postalCode,
            @Schema(description = "ISO 3166-1 alpha-2.", example = "IN") @Nullable String country) {}

    /** A number somebody gave; official unless it says otherwise. */
    record IdentifierBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "https://healthid.ndhm.gov.in") @Nullable
                    String system,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String value,
            @Schema(allowableValues = {"usual", "official", "temp", "secondary", "old"}) @Nullable String use) {}
}
