package health.erp.lab.culture;

import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalPart;
import health.erp.lab.culture.AstOutcome.Interpreted;
import health.erp.lab.culture.AstOutcome.NotEvaluable;
import health.erp.lab.culture.AstOutcome.Reason;
import health.erp.lab.culture.AstOutcome.Undetermined;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one drug did to an isolate and what that means, by which table. It is not changed; another takes its place. */
@Entity
@Table(name = "lab_susceptibility")
public class Susceptibility extends HospitalPart {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SusceptibilityId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "isolate_id", updatable = false))
    private IsolateId isolate;

    @Column(updatable = false)
    private String drug;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AstMethod method;

    @Column(updatable = false)
    private String measured;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Category category;

    /** The line it was judged by. */
    @Column(updatable = false)
    private @Nullable String basis;

    /** Why nobody can say what it means. */
    @Enumerated(EnumType.STRING)
    @Column(name = "not_evaluable", updatable = false)
    private @Nullable Reason reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "table_id", updatable = false))
    private @Nullable BreakpointTableId table;

    /** True until another takes its place, then null. */
    @SuppressWarnings("UnusedVariable") // the queries read it
    private @Nullable Boolean inUse = true;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "entered_by", updatable = false))
    private StaffId enteredBy;

    @Column(updatable = false)
    private Instant enteredAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Susceptibility() {}

    Susceptibility(Entry entry, IsolateId isolate, StaffId by, Instant now) {
        this.id = entry.id;
        this.isolate = isolate;
        this.drug = entry.measured.drug();
        this.method = entry.method;
        this.measured = entry.measured.value();
        this.table = entry.table;
        this.enteredBy = by;
        this.enteredAt = now;
        if (entry.outcome instanceof Interpreted interpreted) {
            this.category = interpreted.category();
            this.basis = interpreted.basis();
        } else if (entry.outcome instanceof Undetermined undetermined) {
            this.basis = undetermined.basis();
        } else if (entry.outcome instanceof NotEvaluable notEvaluable) {
            this.reason = notEvaluable.reason();
        }
    }

    void giveWay() {
        inUse = null;
    }

    AstOutcome outcome() {
        if (reason != null) {
            return new NotEvaluable(reason);
        }
        var line = Objects.requireNonNull(basis);
        return category == null ? new Undetermined(line) : new Interpreted(category, line);
    }

    MeasuredDrug entered() {
        return new MeasuredDrug(drug, measured);
    }

    public SusceptibilityId getId() {
        return id;
    }

    public IsolateId getIsolate() {
        return isolate;
    }

    public String getDrug() {
        return drug;
    }

    public AstMethod getMethod() {
        return method;
    }

    public String getMeasured() {
        return measured;
    }

    public @Nullable Category getCategory() {
        return category;
    }

    public @Nullable String getBasis() {
        return basis;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public @Nullable BreakpointTableId getTable() {
        return table;
    }

    public StaffId getEnteredBy() {
        return enteredBy;
    }

    public Instant getEnteredAt() {
        return enteredAt;
    }

    /** What was measured and how it was judged, by which table. */
    record Entry(
            SusceptibilityId id,
            AstMethod method,
            MeasuredDrug measured,
            AstOutcome outcome,
            @Nullable BreakpointTableId table) {}
}
