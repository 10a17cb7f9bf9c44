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

/** A panel as it was published: written once, and never changed by anybody. */
@Entity(name = "LabPanelVersion")
@Table(name = "lab_panel_version")
public class PanelVersion extends HospitalPart {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PanelVersionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "panel_id", updatable = false))
    private PanelId panel;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "code", updatable = false))
    private PanelCode code;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private Instant publishedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "published_by", updatable = false))
    private StaffId publishedBy;

    @Convert(converter = DefinitionColumn.class)
    @Column(updatable = false)
    private PanelDefinition definition;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PanelVersion() {}

    PanelVersion(PanelVersionId id, Panel panel, PanelDefinition definition, StaffId by, Instant now) {
        this.id = id;
        this.panel = panel.getId();
        this.code = panel.getCode();
        this.number = panel.getCurrentNumber();
        this.definition = definition;
        this.publishedBy = by;
        this.publishedAt = now;
    }

    CatalogueEvent published() {
        return new CatalogueEvent.PanelPublished(panel, code, id, number, publishedAt);
    }

    public PanelVersionId getId() {
        return id;
    }

    public PanelId getPanel() {
        return panel;
    }

    public PanelCode getCode() {
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

    public PanelDefinition getDefinition() {
        return definition;
    }

    static final class DefinitionColumn extends JsonColumn<PanelDefinition> {}
}
