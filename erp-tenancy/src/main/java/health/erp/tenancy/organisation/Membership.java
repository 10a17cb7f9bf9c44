package health.erp.tenancy.organisation;

import health.erp.core.id.HospitalId;
import health.erp.core.jpa.HospitalPart;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a hospital belongs to an organisation; it belongs to one at most. */
@Entity
@Table(name = "tenancy_membership")
public class Membership extends HospitalPart {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id", updatable = false))
    private HospitalId member;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organisation_id", updatable = false))
    private OrganisationId organisation;

    @Column(updatable = false)
    private Instant since;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Membership() {}

    Membership(UUID id, HospitalId member, OrganisationId organisation, Instant since) {
        this.id = id;
        this.member = member;
        this.organisation = organisation;
        this.since = since;
    }

    public UUID getId() {
        return id;
    }

    public HospitalId getMember() {
        return member;
    }

    public OrganisationId getOrganisation() {
        return organisation;
    }

    public Instant getSince() {
        return since;
    }
}
