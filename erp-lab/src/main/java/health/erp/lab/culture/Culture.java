package health.erp.lab.culture;

import static health.erp.lab.culture.CultureStatus.CORRECTED;
import static health.erp.lab.culture.CultureStatus.PRELIMINARY;
import static health.erp.lab.culture.CultureStatus.REGISTERED;

import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.specimen.SpecimenId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A specimen on media: what grows, and how far that is reported. */
@Entity
@Table(name = "lab_culture")
public class Culture extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CultureId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "specimen_id", updatable = false))
    private SpecimenId specimen;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "item_id", updatable = false))
    private @Nullable OrderItemId item;

    @Column(updatable = false)
    private @Nullable String site;

    @Convert(converter = Media.class)
    @Column(updatable = false)
    private List<String> media;

    @Column(updatable = false)
    private Instant begunAt;

    @Enumerated(EnumType.STRING)
    private CultureStatus status = REGISTERED;

    @Enumerated(EnumType.STRING)
    private Growth growth = Growth.PENDING;

    private int readings;

    private int isolates;

    private int reports;

    /** What is done to its isolates changes it, too: whoever reports it has read it as it is. */
    @SuppressWarnings("UnusedVariable") // the version counts by it
    private int changes;

    /** Whether something was found or changed since it was last reported. */
    private boolean unreported;

    /** True while more is to be reported, then null. */
    @SuppressWarnings("UnusedVariable") // the queries read it
    @Column(name = "is_open")
    private @Nullable Boolean open = true;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Culture() {}

    Culture(CultureId id, BeginCulture command, PatientId patient, Instant now) {
        this.id = id;
        this.patient = patient;
        this.specimen = command.specimen();
        this.item = command.item();
        this.site = command.site();
        this.media = command.media();
        this.begunAt = now;
    }

    CultureEvent begun() {
        return new CultureEvent.Begun(id, patient, specimen, begunAt);
    }

    /** @param standing how many isolates there are that were not withdrawn */
    CultureReading read(NoteReading command, long standing, StaffId by, Instant now) {
        if (command.growth() != Growth.PRESENT && standing > 0) {
            throw new RuleException(
                    "lab.culture.growth",
                    "The culture (%s) has isolates, so it cannot have growth %s.\nMaybe withdraw the isolates first."
                            .formatted(id, command.growth()));
        }
        readings++;
        growth = command.growth();
        found();
        return new CultureReading(id, readings, command, by, now);
    }

    Isolate isolate(IsolateId isolate, AddIsolate command, StaffId by, Instant now) {
        isolates++;
        growth = Growth.PRESENT;
        found();
        return new Isolate(isolate, id, isolates, command, by, now);
    }

    /** Something of its isolates is otherwise now. */
    void touch() {
        changes++;
        found();
    }

    private void found() {
        unreported = true;
        open = true;
    }

    CultureReport report(CultureStatus next, @Nullable String reason, ReportContent content, StaffId by, Instant now) {
        if (readings == 0 && isolates == 0) {
            throw new RuleException(
                    "lab.culture.unread", "The culture (%s) has not been read, so nothing is known.".formatted(id));
        }
        if (next == CORRECTED && !unreported) {
            throw new RuleException(
                    "lab.culture.unchanged",
                    "Of the culture (%s) nothing has changed since it was reported.".formatted(id));
        }
        if (next != PRELIMINARY) {
            mustBeWhole(content);
        }
        become(next);
        reports++;
        unreported = false;
        return new CultureReport(id, reports, next, reason, content, by, now);
    }

    CultureEvent reported(CultureReport report) {
        return new CultureEvent.Reported(id, patient, specimen, item, report.getNumber(), status, report.getAt());
    }

    private void mustBeWhole(ReportContent content) {
        if (growth == Growth.PENDING) {
            throw new RuleException(
                    "lab.culture.unread",
                    "Whether something grew in the culture (%s) is not known yet.\nMaybe report it as preliminary."
                            .formatted(id));
        }
        var named = content.isolates().stream().allMatch(isolate -> isolate.organism() != null);
        if (!named || (growth == Growth.PRESENT) == content.isolates().isEmpty()) {
            throw new RuleException(
                    "lab.culture.unnamed",
                    "What grew in the culture (%s) is not isolated and named yet.\nMaybe report it as preliminary."
                            .formatted(id));
        }
    }

    private void become(CultureStatus next) {
        if (!status.mayBecome(next)) {
            throw new RuleException(
                    "lab.culture.status",
                    "The culture (%s) is %s, so it cannot become %s.".formatted(id, status, next));
        }
        status = next;
        open = next.isOpen() ? true : null;
    }

    public CultureId getId() {
        return id;
    }

    public PatientId getPatient() {
        return patient;
    }

    public SpecimenId getSpecimen() {
        return specimen;
    }

    public @Nullable OrderItemId getItem() {
        return item;
    }

    public @Nullable String getSite() {
        return site;
    }

    public List<String> getMedia() {
        return media;
    }

    public Instant getBegunAt() {
        return begunAt;
    }

    public CultureStatus getStatus() {
        return status;
    }

    public Growth getGrowth() {
        return growth;
    }

    public int getReadings() {
        return readings;
    }

    public int getReports() {
        return reports;
    }

    public boolean isUnreported() {
        return unreported;
    }

    static final class Media extends JsonColumn<List<String>> {}
}
