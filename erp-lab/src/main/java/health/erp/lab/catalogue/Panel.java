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
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A panel of the catalogue: its draft, and which of its versions is in force. */
@Entity(name = "LabPanel")
@Table(name = "lab_panel")
public class Panel extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PanelId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "code", updatable = false))
    private PanelCode code;

    private String name;

    /** Small letters, by which it is searched. */
    private String searchName;

    @Enumerated(EnumType.STRING)
    private CatalogueStatus status = DRAFT;

    /** Of the version in force; 0 before the first. */
    private int currentNumber;

    @Convert(converter = DraftColumn.class)
    private @Nullable PanelDefinition draft;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Panel() {}

    Panel(PanelId id, PanelCode code, PanelDefinition draft) {
        this.id = id;
        this.code = code;
        this.draft = draft;
        this.name = draft.name();
        this.searchName = draft.name().toLowerCase(Locale.ROOT);
    }

    void amend(PanelDefinition next) {
        draft = next;
        if (currentNumber == 0) {
            describe(next);
        }
    }

    PanelDefinition requireDraft() {
        if (draft == null) {
            throw new RuleException(
                    "lab.catalogue.noDraft",
                    "There is no draft of the panel (%s).\nMaybe amend it first.".formatted(code));
        }
        return draft;
    }

    /** The draft becomes the version in force. */
    PanelVersion publish(PanelVersionId version, StaffId by, Instant now) {
        var published = requireDraft();
        become(ACTIVE);
        currentNumber++;
        draft = null;
        describe(published);
        return new PanelVersion(version, this, published, by, now);
    }

    CatalogueEvent retire(Instant now) {
        become(RETIRED);
        return new CatalogueEvent.PanelRetired(id, code, now);
    }

    private void describe(PanelDefinition definition) {
        name = definition.name();
        searchName = definition.name().toLowerCase(Locale.ROOT);
    }

    private void become(CatalogueStatus next) {
        if (!status.mayBecome(next)) {
            throw new RuleException(
                    "lab.catalogue.status",
                    "The panel (%s) is %s, so it cannot become %s.".formatted(code, status, next));
        }
        status = next;
    }

    public PanelId getId() {
        return id;
    }

    public PanelCode getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getSearchName() {
        return searchName;
    }

    public CatalogueStatus getStatus() {
        return status;
    }

    public int getCurrentNumber() {
        return currentNumber;
    }

    public @Nullable PanelDefinition getDraft() {
        return draft;
    }

    static final class DraftColumn extends JsonColumn<PanelDefinition> {}
}
