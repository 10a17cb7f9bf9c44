package health.erp.examples.service.patient;

import health.erp.core.id.PatientId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The smaller bodies of the register. */
final class Bodies {
    private Bodies() {}

    /** Somebody of whom nobody can say who it is. */
    record UnknownBody(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description = "Tells this patient from the next unknown one.",
                            example = "Road accident, Ring Road, 22:40")
                    @Nullable
                    String description,
            @Schema(description = "By the looks; unknown if left out.") @Nullable String gender,
            @Nullable String birthDate,
            @Schema(description = "By the looks, in years.") @Nullable Integer age) {}

    /** A child at birth. */
    record NewbornBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Id of the mother.") @Nullable
                    String mother,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String gender,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2026-03-01") @Nullable String birthDate,
            @Schema(description = "1 for the first of twins, 2 for the second.") @Nullable
                    Integer multipleBirthInteger) {}

    /** Why a record goes out of use or comes back. */
    record ReasonBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}

    /** What to search by; whatever is given must fit. */
    record SearchBody(
            @Schema(description = "Beginnings of up to three names, in any order and script.", example = "des sun")
                    @Nullable
                    String name,
            @Schema(example = "098765 43210") @Nullable String phone,
            @Schema(example = "1980-05") @Nullable String birthDate,
            @Nullable Boolean inactiveToo,
            @Schema(description = "The value of next in the page before.") @Nullable String after,
            @Schema(minimum = "1", maximum = "100", defaultValue = "20") @Nullable Integer size) {}

    /** Patients to be named on a page that knows their ids. */
    record NamesSoughtBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "At most 100.") @Nullable
                    List<PatientId> ids) {}

    /** Somebody at the desk, and who it is not of those that looked the same. */
    record DeskBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable PersonBody person,
            @Nullable List<PatientId> notThese) {}

    /** A page of patients; next is left out on the last. */
    record PageBody(List<PatientBody> items, @Nullable String next) {}

    /** A number somebody says to have; without a system it is the medical record number. */
    record NumberSoughtBody(
            @Nullable String system, @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String value) {}
}
