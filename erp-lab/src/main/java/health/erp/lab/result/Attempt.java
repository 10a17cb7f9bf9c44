package health.erp.lab.result;

import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.reagent.ReagentLotId;
import health.erp.lab.reagent.RunId;
import health.erp.lab.specimen.SpecimenId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An attempt at an ordered test on a specimen, as far as it stays what it was when it was made. */
@MappedSuperclass
public abstract class Attempt extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RunId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "item_id", updatable = false))
    private OrderItemId item;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "order_id", updatable = false))
    private LabOrderId order;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "specimen_id", updatable = false))
    private SpecimenId specimen;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "test", updatable = false))
    private TestCode test;

    @Column(updatable = false)
    private int attempt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RunOrigin origin;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "instrument_id", updatable = false))
    private @Nullable InstrumentId instrument;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "operator_id", updatable = false))
    private StaffId operator;

    @Column(updatable = false)
    private Instant measuredAt;

    /** How far the clock it was measured by is off ours, in seconds, where that shows. I6 */
    @Column(updatable = false)
    private int skew;

    @Column(updatable = false)
    private int dilution;

    @Convert(converter = Lots.class)
    @Column(updatable = false)
    private List<ReagentLotId> lots;

    /** The key of the value that an instrument gave, and how often in a row it had given just that before. 3.5 */
    @SuppressWarnings("UnusedVariable") // the queries read it
    @Column(updatable = false)
    private @Nullable String reading;

    @SuppressWarnings("UnusedVariable") // the queries read it
    @Column(updatable = false)
    private @Nullable Integer repeats;

    @Column(updatable = false)
    private String section;

    /** What makes it comparable with others of the patient: unit, method and type of specimen. 3.2 */
    @Column(updatable = false)
    private String series;

    @Column(updatable = false)
    private Instant collectedAt;

    /** STAT before routine: 0 goes first. */
    @Column(updatable = false)
    private int urgency;

    /** Whether somebody has to say whether it makes sense, beside how it was measured; and whether somebody else. I3 */
    @Column(updatable = false)
    private boolean medical;

    @Column(updatable = false)
    private boolean twoPersons;

    /** So many results of the specimen jumped that it might be somebody else's. */
    private boolean doubted;

    /** Why no instrument is named though the test is controlled on one; null where one is, or none need be. */
    @Column(updatable = false)
    private @Nullable String byHand;

    /** Whether controls and reagents were shown to be in order when it was measured. */
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Proof proof;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Attempt() {}

    Attempt(RunDraft draft) {
        this.id = draft.id();
        this.item = draft.ordered().item();
        this.order = draft.ordered().order();
        this.specimen = draft.ordered().specimen();
        this.patient = draft.ordered().patient();
        this.test = draft.ordered().test();
        this.urgency = draft.ordered().urgency();
        this.section = draft.ordered().section();
        this.series = draft.ordered().series();
        this.collectedAt = draft.ordered().collectedAt();
        this.medical = draft.ordered().medical();
        this.twoPersons = draft.ordered().twoPersons();
        this.attempt = draft.attempt();
        this.origin = draft.origin();
        this.instrument = draft.measured().instrument();
        this.operator = draft.operator();
        this.measuredAt = draft.measuredAt();
        this.skew = draft.skew();
        this.dilution = draft.measured().dilution();
        this.lots = draft.measured().lots();
        this.reading = draft.reading() == null ? null : draft.reading().key();
        this.repeats = draft.reading() == null ? null : draft.reading().repeats();
        this.doubted = draft.doubted();
        this.byHand = draft.measured().instrument() == null ? draft.byHand() : null;
        this.proof = draft.proof();
    }

    public RunId getId() {
        return id;
    }

    public OrderItemId getItem() {
        return item;
    }

    public LabOrderId getOrder() {
        return order;
    }

    public SpecimenId getSpecimen() {
        return specimen;
    }

    public PatientId getPatient() {
        return patient;
    }

    public TestCode getTest() {
        return test;
    }

    public int getAttempt() {
        return attempt;
    }

    public RunOrigin getOrigin() {
        return origin;
    }

    public @Nullable InstrumentId getInstrument() {
        return instrument;
    }

    public StaffId getOperator() {
        return operator;
    }

    public Instant getMeasuredAt() {
        return measuredAt;
    }

    public int getSkew() {
        return skew;
    }

    public int getDilution() {
        return dilution;
    }

    public List<ReagentLotId> getLots() {
        return lots;
    }

    public String getSection() {
        return section;
    }

    public String getSeries() {
        return series;
    }

    public Instant getCollectedAt() {
        return collectedAt;
    }

    public int getUrgency() {
        return urgency;
    }

    public boolean isMedical() {
        return medical;
    }

    public boolean isTwoPersons() {
        return twoPersons;
    }

    void doubt() {
        doubted = true;
    }

    public @Nullable String getByHand() {
        return byHand;
    }

    public boolean isDoubted() {
        return doubted;
    }

    public Proof getProof() {
        return proof;
    }

    /** Whether it takes an answer to why it goes out all the same. I2 */
    public boolean isUnproven() {
        return proof == Proof.DISPROVEN || (proof == Proof.UNPROVEN && instrument != null);
    }

    static final class Lots extends JsonColumn<List<ReagentLotId>> {}
}
