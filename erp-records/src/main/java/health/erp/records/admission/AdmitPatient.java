package health.erp.records.admission;

import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A patient comes to stay. HL7 v2 A01
 *
 * @param planned the stay that was expected, if one was
 * @param at when that was; null is now
 * @param isolation what the patient is isolated for, such as MRSA
 * @param bedClass what class of bed the patient is to have; null for any
 * @param expectedDischargeAt when the patient is thought to leave
 * @param attending the doctor who answers for the patient
 * @param overriding why the ward's policy is set aside
 */
public record AdmitPatient(
        @NotNull PatientId patient,
        @NotNull LocationId bed,
        @Nullable EncounterId planned,
        @Nullable Instant at,
        @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}", message = "is a code such as MRSA") String isolation,
        @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,19}", message = "is a code such as GENERAL") String bedClass,
        @Nullable Instant expectedDischargeAt,
        @Nullable StaffId attending,
        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters") String reason,
        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String overriding) {
    /** Now, and nothing special. */
    public static AdmitPatient to(LocationId bed, PatientId patient) {
        return new AdmitPatient(patient, bed, null, null, null, null, null, null, null, null);
    }

    public AdmitPatient at(Instant moment) {
        return new AdmitPatient(
                patient, bed, planned, moment, isolation, bedClass, expectedDischargeAt, attending, reason, overriding);
    }

    public AdmitPatient asPlanned(EncounterId stay) {
        return new AdmitPatient(
                patient, bed, stay, at, isolation, bedClass, expectedDischargeAt, attending, reason, overriding);
    }

    public AdmitPatient isolatedFor(String germ) {
        return new AdmitPatient(
                patient, bed, planned, at, germ, bedClass, expectedDischargeAt, attending, reason, overriding);
    }

    public AdmitPatient inClass(String wanted) {
        return new AdmitPatient(
                patient, bed, planned, at, isolation, wanted, expectedDischargeAt, attending, reason, overriding);
    }

    public AdmitPatient leavingAt(Instant moment) {
        return new AdmitPatient(patient, bed, planned, at, isolation, bedClass, moment, attending, reason, overriding);
    }

    public AdmitPatient inSpiteOfPolicy(String why) {
        return new AdmitPatient(
                patient, bed, planned, at, isolation, bedClass, expectedDischargeAt, attending, reason, why);
    }
}
