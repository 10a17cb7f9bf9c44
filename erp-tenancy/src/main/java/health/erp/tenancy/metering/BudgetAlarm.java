package health.erp.tenancy.metering;

import health.erp.core.id.HospitalId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.value.CurrencyCode;
import health.erp.core.value.Money;
import health.erp.tenancy.price.BudgetState;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a hospital came so far with its budget; once a month for each state. */
@Entity
@Table(name = "tenancy_budget_alarm")
public class BudgetAlarm extends HospitalOwned {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "metered_id"))
    private HospitalId metered;

    @Column(name = "metered_month")
    private String month;

    @Enumerated(EnumType.STRING)
    private BudgetState state;

    private long costMinor;
    private long budgetMinor;
    private String currency;
    private Instant reachedAt;
    private @Nullable Instant toldAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected BudgetAlarm() {}

    BudgetAlarm(UUID id, BudgetView budget, BudgetState state, Instant now) {
        this.id = id;
        this.metered = budget.hospital();
        this.month = budget.month().toString();
        this.state = state;
        this.costMinor = budget.cost().minor();
        this.budgetMinor = budget.budget().minor();
        this.currency = budget.budget().currency().code();
        this.reachedAt = now;
    }

    MeteringEvent.Reached reached() {
        return new MeteringEvent.Reached(metered, month, state, getCost(), getBudget(), reachedAt);
    }

    /** Everybody who should know does. */
    void told(Instant now) {
        toldAt = now;
    }

    public UUID getId() {
        return id;
    }

    public HospitalId getMetered() {
        return metered;
    }

    public String getMonth() {
        return month;
    }

    public BudgetState getState() {
        return state;
    }

    public Money getCost() {
        return Money.ofMinor(costMinor, new CurrencyCode(currency));
    }

    public Money getBudget() {
        return Money.ofMinor(budgetMinor, new CurrencyCode(currency));
    }

    public @Nullable Instant getToldAt() {
        return toldAt;
    }
}
