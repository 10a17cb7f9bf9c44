package health.erp.lab.culture;

import health.erp.core.RuleException;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalPart;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One kind of what grew in a culture. */
@Entity
@Table(name = "lab_isolate")
public class Isolate extends HospitalPart {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private IsolateId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "culture_id", updatable = false))
    private CultureId culture;

    @Column(name = "isolate_number", updatable = false)
    private int number;

    private @Nullable String organism;

    @Column(updatable = false)
    private @Nullable String quantity;

    private @Nullable String withdrawn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "added_by", updatable = false))
    private StaffId addedBy;

    @Column(updatable = false)
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Isolate() {}

    Isolate(IsolateId id, CultureId culture, int number, AddIsolate command, StaffId by, Instant now) {
        this.id = id;
        this.culture = culture;
        this.number = number;
        this.organism = command.organism();
        this.quantity = command.quantity();
        this.addedBy = by;
        this.addedAt = now;
    }

    void identify(Organism as) {
        mustStand();
        organism = as.code();
    }

    void withdraw(String reason) {
        mustStand();
        withdrawn = reason;
    }

    void mustStand() {
        if (withdrawn != null) {
            throw new RuleException(
                    "lab.culture.withdrawn",
                    "The isolate (%s) was withdrawn, so nothing more is said of it.".formatted(id));
        }
    }

    public IsolateId getId() {
        return id;
    }

    public CultureId getCulture() {
        return culture;
    }

    public int getNumber() {
        return number;
    }

    public @Nullable String getOrganism() {
        return organism;
    }

    public @Nullable String getQuantity() {
        return quantity;
    }

    public @Nullable String getWithdrawn() {
        return withdrawn;
    }

    public StaffId getAddedBy() {
        return addedBy;
    }

    public Instant getAddedAt() {
        return addedAt;
    }
}
