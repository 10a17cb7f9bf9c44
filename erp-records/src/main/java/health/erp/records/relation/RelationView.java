package health.erp.records.relation;

import health.erp.core.id.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody a patient belongs to, as hosts see it. */
public record RelationView(
        RelationId id,
        int version,
        PatientId patient,
        Kinship kinship,
        Set<ContactRole> roles,
        RelatedParty who,
        int rank,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        RelationStatus status,
        @Nullable String statusReason,
        Instant changedAt) {}
