package health.erp.records.schedule;

import health.erp.core.RuleException;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Something the hospital does for patients at a time agreed before. FHIR R4 HealthcareService */
@Entity
@Table(name = "healthcare_service")
public class ServiceOffer extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ServiceId id;

    private String name;

    @Convert(converter = Terms.class)
    private ServiceTerms terms;

    private boolean active = true;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ServiceOffer() {}

    ServiceOffer(ServiceId id, String name, ServiceTerms terms) {
        this.id = id;
        this.name = name;
        this.terms = terms;
    }

    void revise(String newName, ServiceTerms newTerms) {
        mustBeActive();
        name = newName;
        terms = newTerms;
    }

    void retire() {
        mustBeActive();
        active = false;
    }

    private void mustBeActive() {
        if (!active) {
            throw new RuleException("records.service.retired", "The service (%s) is no longer offered.".formatted(id));
        }
    }

    public ServiceId getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public ServiceTerms getTerms() {
        return terms;
    }

    public boolean isActive() {
        return active;
    }

    static final class Terms extends JsonColumn<ServiceTerms> {}
}
