package health.erp.records.encounter;

import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalPart;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of staff who takes or took part in an encounter. */
@Entity
public class EncounterParticipant extends HospitalPart {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "encounter_id", updatable = false)
    private Encounter encounter;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "staff_id", updatable = false))
    private StaffId staff;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ParticipantRole role;

    @Column(name = "from_at", updatable = false)
    private Instant from;

    @Column(name = "until_at")
    private @Nullable Instant until;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected EncounterParticipant() {}

    EncounterParticipant(UUID id, Encounter encounter, Involved involved, Instant from) {
        this.id = id;
        this.encounter = encounter;
        this.staff = involved.staff();
        this.role = involved.role();
        this.from = from;
    }

    boolean is(Involved involved) {
        return until == null && staff.equals(involved.staff()) && role == involved.role();
    }

    void release(Instant at) {
        until = at.isAfter(from) ? at : from;
    }

    public UUID getId() {
        return id;
    }

    public Encounter getEncounter() {
        return encounter;
    }

    public StaffId getStaff() {
        return staff;
    }

    public ParticipantRole getRole() {
        return role;
    }

    public Instant getFrom() {
        return from;
    }

    public @Nullable Instant getUntil() {
        return until;
    }
}
