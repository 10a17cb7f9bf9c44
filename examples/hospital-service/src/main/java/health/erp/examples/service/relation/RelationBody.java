package health.erp.examples.service.relation;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.PatientId;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.ContactUse;
import health.erp.records.person.HumanName;
import health.erp.records.relation.ContactRole;
import health.erp.records.relation.Kinship;
import health.erp.records.relation.RelatedParty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody a patient belongs to, as told at the desk. */
record RelationBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable PatientId patient,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Kinship kinship,
        @Nullable Set<ContactRole> roles,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable WhoBody who,
        @Schema(description = "Whom to call first; 1 is the best.", defaultValue = "1") @Nullable Integer rank,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** Who it is: a patient of this hospital, or somebody known by name only. */
    record WhoBody(
            @Nullable PatientId patient,
            @Schema(example = "Pawar") @Nullable String family,
            @Schema(example = "Rekha") @Nullable String given,
            @Schema(
                            description = "A number without + is one of the hospital's country; answered in E.164.",
                            example = "098765 43210")
                    @Nullable
                    String phone) {}

    PatientId patientOrMissing() {
        return given("patient", patient);
    }

    Kinship kinshipOrMissing() {
        return given("kinship", kinship);
    }

    Set<ContactRole> rolesOrNone() {
        return roles == null ? Set.of() : roles;
    }

    int rankOrFirst() {
        return rank == null ? 1 : rank;
    }

    RelatedParty party(String region) {
        var whom = given("who", who);
        if (whom.patient != null) {
            return RelatedParty.patient(whom.patient);
        }
        if (blankless(whom.family) == null && blankless(whom.given) == null) {
            throw InvalidCommandException.of("who.family", "is missing");
        }
        var given = blankless(whom.given);
        var name = HumanName.official(
                blankless(whom.family),
                given == null ? new String[0] : given.strip().split("\\s+"));
        var phone = blankless(whom.phone);
        return new RelatedParty(null, name, phone == null ? List.of() : List.of(phone(phone, region)), List.of());
    }

    private static ContactPoint phone(String number, String region) {
        try {
            return ContactPoint.phone(number, region, ContactUse.MOBILE);
        } catch (InvalidCommandException e) {
            throw InvalidCommandException.of(
                    "who.phone", String.join(", ", e.problems().values()));
        }
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw InvalidCommandException.of(field, "is missing");
        }
        return value;
    }
}
