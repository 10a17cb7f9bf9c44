package health.erp.lab.culture;

import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An edition of a guideline's breakpoints. What it says is not changed; another edition is another table. */
@Entity
@Table(name = "lab_breakpoint_table")
public class BreakpointTable extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private BreakpointTableId id;

    @Column(updatable = false)
    private String guideline;

    @Column(name = "guideline_year", updatable = false)
    private int year;

    @Column(updatable = false)
    private String edition;

    @Column(name = "line_count", updatable = false)
    private int lines;

    /** True for the one that is judged by now, else null: there is one at most. */
    private @Nullable Boolean inForce;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "imported_by", updatable = false))
    private StaffId importedBy;

    @Column(updatable = false)
    private Instant importedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected BreakpointTable() {}

    BreakpointTable(BreakpointTableId id, ImportBreakpoints command, StaffId by, Instant now) {
        this.id = id;
        this.guideline = command.guideline();
        this.year = command.year();
        this.edition = command.edition();
        this.lines = command.breakpoints().size()
                + command.intrinsic().size()
                + command.cascades().size();
        this.importedBy = by;
        this.importedAt = now;
    }

    CultureEvent imported() {
        return new CultureEvent.BreakpointsImported(id, guideline, year, edition, importedAt);
    }

    CultureEvent putInForce(Instant now) {
        inForce = true;
        return new CultureEvent.BreakpointsInForce(id, guideline, year, edition, now);
    }

    void giveWay() {
        inForce = null;
    }

    public BreakpointTableId getId() {
        return id;
    }

    public String getGuideline() {
        return guideline;
    }

    public int getYear() {
        return year;
    }

    public String getEdition() {
        return edition;
    }

    public int getLines() {
        return lines;
    }

    public boolean isInForce() {
        return inForce != null;
    }

    public StaffId getImportedBy() {
        return importedBy;
    }

    public Instant getImportedAt() {
        return importedAt;
    }

    /** {@code EUCAST 2025 15.0} */
    public String getTitle() {
        return guideline + " " + year + " " + edition;
    }
}
