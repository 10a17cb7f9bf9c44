package health.erp.lab.quality;

import static health.erp.lab.quality.InstrumentStatus.IN_SERVICE;
import static health.erp.lab.quality.InstrumentStatus.OUT_OF_SERVICE;

import health.erp.core.RuleException;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An analyzer of the laboratory, or a bench where something is measured by hand. */
@Entity
@Table(name = "lab_instrument")
public class Instrument extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private InstrumentId id;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String section;

    @Enumerated(EnumType.STRING)
    private InstrumentStatus status = IN_SERVICE;

    private Instant statusSince;

    private @Nullable String statusReason;

    /** How often it was calibrated since it came. */
    private int calibrations;

    private @Nullable Instant calibratedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Instrument() {}

    Instrument(InstrumentId id, DefineInstrument command, Instant now) {
        this.id = id;
        this.code = command.code();
        this.name = command.name();
        this.section = command.section();
        this.statusSince = now;
    }

    InstrumentEvent defined() {
        return new InstrumentEvent.Defined(id, code, statusSince);
    }

    InstrumentEvent stop(String reason, Instant now) {
        become(OUT_OF_SERVICE, reason, now);
        return new InstrumentEvent.Stopped(id, now);
    }

    InstrumentEvent resume(String done, Instant now) {
        become(IN_SERVICE, done, now);
        return new InstrumentEvent.Resumed(id, now);
    }

    InstrumentEvent calibrate(Instant now) {
        calibrations++;
        calibratedAt = now;
        return new InstrumentEvent.Calibrated(id, calibrations, now);
    }

    private void become(InstrumentStatus next, String reason, Instant now) {
        if (status == next) {
            throw new RuleException(
                    "lab.instrument.status", "The instrument (%s) is %s already.".formatted(id, status));
        }
        status = next;
        statusSince = now;
        statusReason = reason;
    }

    public InstrumentId getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getSection() {
        return section;
    }

    public InstrumentStatus getStatus() {
        return status;
    }

    public Instant getStatusSince() {
        return statusSince;
    }

    public @Nullable String getStatusReason() {
        return statusReason;
    }

    public int getCalibrations() {
        return calibrations;
    }

    public @Nullable Instant getCalibratedAt() {
        return calibratedAt;
    }
}
