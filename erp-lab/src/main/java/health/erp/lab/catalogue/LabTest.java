package health.erp.lab.catalogue;

import static health.erp.lab.catalogue.CatalogueStatus.ACTIVE;
import static health.erp.lab.catalogue.CatalogueStatus.DRAFT;
import static health.erp.lab.catalogue.CatalogueStatus.RETIRED;

import health.erp.core.RuleException;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A test of the catalogue: its draft, and which of its versions is in force. */
@Entity
public class LabTest extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private LabTestId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "code", updatable = false))
    private TestCode code;

    private String name;

    /** Small letters, by which it is searched. */
    private String searchName;

    private String section;

    @Enumerated(EnumType.STRING)
    private CatalogueStatus status = DRAFT;

    /** Of the version in force; 0 before the first. */
    private int currentNumber;

    @Convert(converter = DraftColumn.class)
    private @Nullable TestDefinition draft;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected LabTest() {}

    LabTest(LabTestId id, TestCode code, TestDefinition draft) {
        this.id = id;
        this.code = code;
        this.draft = draft;
        this.name = draft.name();
        this.searchName = draft.name().toLowerCase(Locale.ROOT);
        this.section = draft.section();
    }

    void amend(TestDefinition next) {
        draft = next;
        if (currentNumber == 0) {
            describe(next);
        }
    }

    void discardDraft() {
        if (currentNumber == 0) {
            throw new RuleException(
                    "lab.catalogue.unpublished",
                    "The test (%s) has no published version, so its draft is all there is.\nMaybe amend the draft."
                            .formatted(code));
        }
        requireDraft();
        draft = null;
    }

    TestDefinition requireDraft() {
        if (draft == null) {
            throw new RuleException(
                    "lab.catalogue.noDraft",
                    "There is no draft of the test (%s).\nMaybe amend it first.".formatted(code));
        }
        return draft;
    }

    /** The draft becomes the version in force. */
    TestVersion publish(TestVersionId version, StaffId by, Instant now) {
        var published = requireDraft();
        become(ACTIVE);
        currentNumber++;
        draft = null;
        describe(published);
        return new TestVersion(version, this, published, by, now);
    }

    CatalogueEvent retire(Instant now) {
        become(RETIRED);
        return new CatalogueEvent.TestRetired(id, code, now);
    }

    private void describe(TestDefinition definition) {
        name = definition.name();
        searchName = definition.name().toLowerCase(Locale.ROOT);
        section = definition.section();
    }

    private void become(CatalogueStatus next) {
        if (!status.mayBecome(next)) {
            throw new RuleException(
                    "lab.catalogue.status",
                    "The test (%s) is %s, so it cannot become %s.".formatted(code, status, next));
        }
        status = next;
    }

    public LabTestId getId() {
        return id;
    }

    public TestCode getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getSearchName() {
        return searchName;
    }

    public String getSection() {
        return section;
    }

    public CatalogueStatus getStatus() {
        return status;
    }

    public int getCurrentNumber() {
        return currentNumber;
    }

    public @Nullable TestDefinition getDraft() {
        return draft;
    }

    static final class DraftColumn extends JsonColumn<TestDefinition> {}
}
