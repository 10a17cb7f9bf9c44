package health.erp.lab.catalogue;

import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalPart;
import health.erp.core.jpa.JsonColumn;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A test as it was published: written once, and never changed by anybody. */
@Entity(name = "LabTestVersion")
@Table(name = "lab_test_version")
public class TestVersion extends HospitalPart {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TestVersionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "test_id", updatable = false))
    private LabTestId test;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "code", updatable = false))
    private TestCode code;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private Instant publishedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "published_by", updatable = false))
    private StaffId publishedBy;

    @Convert(converter = DefinitionColumn.class)
    @Column(updatable = false)
    private TestDefinition definition;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected TestVersion() {}

    TestVersion(TestVersionId id, LabTest test, TestDefinition definition, StaffId by, Instant now) {
        this.id = id;
        this.test = test.getId();
        this.code = test.getCode();
        this.number = test.getCurrentNumber();
        this.definition = definition;
        this.publishedBy = by;
        this.publishedAt = now;
    }

    CatalogueEvent published() {
        return new CatalogueEvent.TestPublished(test, code, id, number, publishedAt);
    }

    public TestVersionId getId() {
        return id;
    }

    public LabTestId getTest() {
        return test;
    }

    public TestCode getCode() {
        return code;
    }

    public int getNumber() {
        return number;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }

    public StaffId getPublishedBy() {
        return publishedBy;
    }

    public TestDefinition getDefinition() {
        return definition;
    }

    static final class DefinitionColumn extends JsonColumn<TestDefinition> {}
}
