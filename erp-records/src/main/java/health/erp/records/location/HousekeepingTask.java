package health.erp.records.location;

import health.erp.core.RuleException;
import health.erp.core.id.LocationId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bed is to be made fit for the next patient, point by point. */
@Entity
public class HousekeepingTask extends HospitalOwned {
    private static final List<String> AFTER_ANYBODY = List.of("linen", "surfaces", "floor");
    private static final List<String> AFTER_INFECTION = List.of("disinfection", "waste", "linen", "surfaces", "floor");

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "bed_id", updatable = false))
    private LocationId bed;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ward_id", updatable = false))
    private LocationId ward;

    @Enumerated(EnumType.STRING)
    private CleaningStage stage;

    /** What is to be done, and whether it is. */
    @Convert(converter = Points.class)
    private Map<String, Boolean> checklist;

    @Column(updatable = false)
    private Instant openedAt;

    private @Nullable Instant closedAt;

    /** True until it is closed, else null: a bed is cleaned once at a time. */
    private @Nullable Boolean pending = true;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected HousekeepingTask() {}

    HousekeepingTask(UUID id, LocationId bed, LocationId ward, boolean contaminated, Instant now) {
        this.id = id;
        this.bed = bed;
        this.ward = ward;
        this.stage = contaminated ? CleaningStage.CONTAMINATED : CleaningStage.CLEANING;
        this.openedAt = now;
        var points = new LinkedHashMap<String, Boolean>();
        (contaminated ? AFTER_INFECTION : AFTER_ANYBODY).forEach(p -> points.put(p, false));
        this.checklist = points;
    }

    /** What has to come first on a contaminated bed. */
    void check(List<String> points, Instant now) {
        mustBeOpen();
        var checked = new LinkedHashMap<>(checklist);
        for (var point : points) {
            if (checked.replace(point, true) == null) {
                throw new RuleException(
                        "records.housekeeping.point",
                        "The cleaning (%s) has no such point.\nMaybe one of %s.".formatted(id, checklist.keySet()));
            }
        }
        checklist = checked;
        if (stage == CleaningStage.CONTAMINATED && checked.getOrDefault("disinfection", false)) {
            stage = CleaningStage.CLEANING;
        }
        if (!checked.containsValue(false)) {
            close(CleaningStage.DONE, now);
        }
    }

    void cancel(Instant now) {
        mustBeOpen();
        close(CleaningStage.CANCELLED, now);
    }

    private void close(CleaningStage as, Instant now) {
        stage = as;
        pending = null;
        closedAt = now;
    }

    private void mustBeOpen() {
        if (pending == null) {
            throw new RuleException("records.housekeeping.closed", "The cleaning (%s) is %s.".formatted(id, stage));
        }
    }

    boolean isDone() {
        return stage == CleaningStage.DONE;
    }

    public UUID getId() {
        return id;
    }

    public LocationId getBed() {
        return bed;
    }

    public LocationId getWard() {
        return ward;
    }

    public CleaningStage getStage() {
        return stage;
    }

    public Map<String, Boolean> getChecklist() {
        return checklist;
    }

    public List<String> getLeft() {
        var left = new ArrayList<String>();
        checklist.forEach((point, done) -> {
            if (!done) {
                left.add(point);
            }
        });
        return List.copyOf(left);
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public @Nullable Instant getClosedAt() {
        return closedAt;
    }

    static final class Points extends JsonColumn<Map<String, Boolean>> {}
}
