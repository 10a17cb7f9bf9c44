package health.erp.examples.service.patient;

import health.erp.examples.service.patient.PersonBody.AddressBody;
import health.erp.examples.service.patient.PersonBody.NameBody;
import health.erp.examples.service.patient.PersonBody.TelecomBody;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient as clients see one.
 *
 * @param age today, in completed years; left out if it is not known, or the person has died
 */
record PatientBody(
        String id,
        @Schema(description = "Also the ETag; to be sent back as If-Match.") int version,
        @Schema(description = "Medical record number.", example = "00000013") String mrn,
        @Schema(allowableValues = {"known", "unknown", "newborn"}) String kind,
        boolean active,
        String displayName,
        List<NameBody> name,
        String gender,
        @Schema(example = "1980-05") @Nullable String birthDate,
        @Nullable Boolean birthDateEstimated,
        @Nullable Integer age,
        List<TelecomBody> telecom,
        List<AddressBody> address,
        boolean deceasedBoolean,
        @Nullable Instant deceasedDateTime,
        @Nullable String mother,
        @Nullable Integer multipleBirthInteger,
        List<NumberBody> identifier,
        Instant registeredAt,
        Instant changedAt) {

    /** A number of the patient. */
    record NumberBody(
            String system,
            String value,
            @Schema(description = "HL7 v2 table 0203.", example = "JHN") String type,
            String use,
            @Schema(allowableValues = {"confirmed", "disputed", "retired"}) String status) {}
}
