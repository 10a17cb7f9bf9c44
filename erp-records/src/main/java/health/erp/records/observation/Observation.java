package health.erp.records.observation;

import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalPart;
import health.erp.core.jpa.JsonColumn;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of one value of a set. It is not changed: what takes its place is a row of its own. FHIR Observation. */
@Entity
public class Observation extends HospitalPart {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ObservationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "set_id", updatable = false))
    private VitalSetId set;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private VitalSign sign;

    @Column(updatable = false, precision = 9, scale = 3)
    private BigDecimal amount;

    @Column(updatable = false)
    private Instant takenAt;

    @Enumerated(EnumType.STRING)
    private ObservationStatus status;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable ReferenceFlag flag;

    /** True until a newer version takes its place or it turns out to be an error, then null. */
    private @Nullable Boolean inUse = true;

    @Convert(converter = Sources.class)
    @Column(updatable = false)
    private List<ObservationId> derivedFrom;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "replaces_id", updatable = false))
    private @Nullable ObservationId replaces;

    private @Nullable String reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recorded_by", updatable = false))
    private StaffId recordedBy;

    @Column(updatable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Observation() {}

    private Observation(
            ObservationId id,
            VitalSet set,
            VitalSign sign,
            BigDecimal value,
            List<ObservationId> from,
            Written written) {
        this.id = id;
        this.set = set.getId();
        this.patient = set.getPatient();
        this.takenAt = set.getTakenAt();
        this.sign = sign;
        this.amount = value;
        this.flag = ReferenceLimits.flag(sign, value, set.getAge());
        this.derivedFrom = from;
        this.status = written.status;
        this.reason = written.reason;
        this.recordedBy = written.by;
        this.recordedAt = written.at;
    }

    static Observation measured(ObservationId id, VitalSet set, VitalSign sign, BigDecimal value, Written written) {
        return new Observation(id, set, sign, value, List.of(), written);
    }

    static Observation derived(ObservationId id, VitalSet set, Derivation derivation, Written written) {
        return new Observation(id, set, derivation.sign(), derivation.value(), derivation.from(), written);
    }

    /** This takes the place of the other. */
    Observation inPlaceOf(@Nullable Observation other) {
        replaces = other == null ? null : other.id;
        return this;
    }

    void giveWay() {
        inUse = null;
    }

    void enteredInError(String why) {
        status = ObservationStatus.ENTERED_IN_ERROR;
        reason = why;
        inUse = null;
    }

    public ObservationId getId() {
        return id;
    }

    public VitalSetId getSet() {
        return set;
    }

    public PatientId getPatient() {
        return patient;
    }

    public VitalSign getSign() {
        return sign;
    }

    /** With as many digits as its sign has. */
    public BigDecimal getValue() {
        return amount.setScale(sign.digits());
    }

    public Instant getTakenAt() {
        return takenAt;
    }

    public ObservationStatus getStatus() {
        return status;
    }

    public @Nullable ReferenceFlag getFlag() {
        return flag;
    }

    public boolean isInUse() {
        return inUse != null;
    }

    public List<ObservationId> getDerivedFrom() {
        return derivedFrom;
    }

    public @Nullable ObservationId getReplaces() {
        return replaces;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public StaffId getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    /** As what, why, by whom and when. */
    record Written(ObservationStatus status, @Nullable String reason, StaffId by, Instant at) {}

    static final class Sources extends JsonColumn<List<ObservationId>> {}
}
