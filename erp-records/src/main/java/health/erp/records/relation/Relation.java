package health.erp.records.relation;

import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import health.erp.records.person.Address;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.HumanName;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Somebody a patient belongs to: FHIR RelatedPerson. */
@Entity
@Table(name = "patient_relation")
public class Relation extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RelationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    private Kinship kinship;

    @Convert(converter = Roles.class)
    private List<ContactRole> roles;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private @Nullable PatientId person;

    @Convert(converter = Name.class)
    private @Nullable HumanName name;

    @Convert(converter = ContactPoints.class)
    private List<ContactPoint> telecoms;

    @Convert(converter = Addresses.class)
    private List<Address> addresses;

    @Column(name = "call_rank")
    private int rank;

    private @Nullable LocalDate since;
    private @Nullable LocalDate until;

    @Enumerated(EnumType.STRING)
    private RelationStatus status = RelationStatus.ACTIVE;

    private @Nullable String statusReason;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Relation() {}

    Relation(RelationId id, RelatePerson command, Instant now) {
        this.id = id;
        this.patient = command.patient();
        take(command.kinship(), command.roles(), command.who(), command.rank());
        this.since = command.since();
        this.until = command.until();
        this.changedAt = now;
    }

    RelationEvent added() {
        return new RelationEvent.Added(id, patient, kinship, changedAt);
    }

    RelationEvent amend(AmendRelation command, Instant now) {
        mustBeActive();
        if (patient.equals(command.who().patient())) {
            throw new RuleException(
                    "records.relation.oneself", "The relation (%s) cannot be to the patient.".formatted(id));
        }
        take(command.kinship(), command.roles(), command.who(), command.rank());
        since = command.since();
        until = command.until();
        changedAt = now;
        return new RelationEvent.Changed(id, patient, now);
    }

    RelationEvent retract(String reason, Instant now) {
        mustBeActive();
        status = RelationStatus.ENTERED_IN_ERROR;
        statusReason = reason;
        changedAt = now;
        return new RelationEvent.Changed(id, patient, now);
    }

    private void take(Kinship kin, Set<ContactRole> calledFor, RelatedParty who, int first) {
        kinship = kin;
        roles = List.copyOf(new TreeSet<>(calledFor));
        person = who.patient();
        name = who.name();
        telecoms = who.telecoms();
        addresses = who.addresses();
        rank = first;
    }

    private void mustBeActive() {
        if (status != RelationStatus.ACTIVE) {
            throw new RuleException(
                    "records.relation.status",
                    "The relation (%s) was entered in error, so it cannot be changed.\nMaybe write it down anew."
                            .formatted(id));
        }
    }

    public RelationId getId() {
        return id;
    }

    public PatientId getPatient() {
        return patient;
    }

    public Kinship getKinship() {
        return kinship;
    }

    public Set<ContactRole> getRoles() {
        return Set.copyOf(roles);
    }

    public RelatedParty getWho() {
        return new RelatedParty(person, name, telecoms, addresses);
    }

    public int getRank() {
        return rank;
    }

    public @Nullable LocalDate getSince() {
        return since;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public RelationStatus getStatus() {
        return status;
    }

    public @Nullable String getStatusReason() {
        return statusReason;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    static final class Roles extends JsonColumn<List<ContactRole>> {}

    static final class Name extends JsonColumn<HumanName> {}

    static final class ContactPoints extends JsonColumn<List<ContactPoint>> {}

    static final class Addresses extends JsonColumn<List<Address>> {}
}
