package health.erp.tenancy.metering;

import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.value.CurrencyCode;
import health.erp.core.value.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was decided about a hospital's budget; never changed, only followed by another. */
@Entity
@Table(name = "tenancy_budget_decision")
public class BudgetDecision extends HospitalOwned {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "metered_id"))
    private HospitalId metered;

    @Column(name = "metered_month")
    private String month;

    @Enumerated(EnumType.STRING)
    private BudgetChoice choice;

    private @Nullable Long budgetMinor;

    private @Nullable String currency;

    private String reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private StaffId decidedBy;

    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected BudgetDecision() {}

    BudgetDecision(UUID id, DecideBudget command, YearMonth month, StaffId decidedBy, Instant now) {
        var budget = command.budget();
        this.id = id;
        this.metered = command.hospital();
        this.month = month.toString();
        this.choice = command.choice();
        this.budgetMinor = budget == null ? null : budget.minor();
        this.currency = budget == null ? null : budget.currency().code();
        this.reason = command.reason();
        this.decidedBy = decidedBy;
        this.decidedAt = now;
    }

    MeteringEvent.Decided decided() {
        return new MeteringEvent.Decided(metered, month, choice, getBudget(), decidedAt);
    }

    /** A raised budget stays; anything else is over with its month. */
    boolean countsIn(YearMonth other) {
        var since = YearMonth.parse(month);
        return choice == BudgetChoice.RAISE_BUDGET ? !since.isAfter(other) : since.equals(other);
    }

    boolean wasMadeIn(YearMonth other) {
        return YearMonth.parse(month).equals(other);
    }

    public UUID getId() {
        return id;
    }

    public HospitalId getMetered() {
        return metered;
    }

    public BudgetChoice getChoice() {
        return choice;
    }

    public @Nullable Money getBudget() {
        return budgetMinor == null || currency == null ? null : Money.ofMinor(budgetMinor, new CurrencyCode(currency));
    }

    public String getReason() {
        return reason;
    }

    public StaffId getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }
}
