package health.erp.tenancy.settings;

import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalPart;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A value that counts from a moment on, until the next one. */
@Entity
@Table(name = "tenancy_setting_value")
public class SettingPoint extends HospitalPart {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "setting_id", updatable = false)
    private Setting setting;

    @Column(name = "valid_from", updatable = false)
    private Instant from;

    @Column(name = "content", updatable = false)
    private @Nullable String value;

    /** True or null, so that of those that stand only one begins at a time. */
    private @Nullable Boolean standing = true;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "set_by", updatable = false))
    private StaffId setBy;

    @Column(updatable = false)
    private Instant setAt;

    private @Nullable Instant supersededAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected SettingPoint() {}

    SettingPoint(UUID id, Setting setting, Instant from, @Nullable String value, StaffId setBy, Instant setAt) {
        this.id = id;
        this.setting = setting;
        this.from = from;
        this.value = value;
        this.setBy = setBy;
        this.setAt = setAt;
    }

    void supersede(Instant now) {
        standing = null;
        supersededAt = now;
    }

    public UUID getId() {
        return id;
    }

    public Setting getSetting() {
        return setting;
    }

    public Instant getFrom() {
        return from;
    }

    public @Nullable String getValue() {
        return value;
    }

    public boolean isStanding() {
        return standing != null;
    }

    public StaffId getSetBy() {
        return setBy;
    }

    public Instant getSetAt() {
        return setAt;
    }

    public @Nullable Instant getSupersededAt() {
        return supersededAt;
    }
}
