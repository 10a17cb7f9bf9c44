package health.erp.core.process;

import health.erp.core.RuleException;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How far a process has come, and what it knows. */
@Entity
@Table(name = "erp_process")
public class RunningProcess extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ProcessId id;

    @Column(updatable = false)
    private String type;

    @Enumerated(EnumType.STRING)
    private ProcessStatus status;

    private String data;

    @Column(name = "done_steps")
    @Convert(converter = StepNames.class)
    private List<String> doneSteps;

    @Convert(converter = Signals.class)
    private Map<String, String> signals;

    private @Nullable String failure;

    @Column(updatable = false)
    private @Nullable String correlation;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "started_by", updatable = false))
    private StaffId startedBy;

    @Column(updatable = false)
    private Instant startedAt;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected RunningProcess() {}

    RunningProcess(
            ProcessId id, String type, String data, StaffId startedBy, @Nullable String correlation, Instant now) {
        this.id = id;
        this.type = type;
        this.status = ProcessStatus.RUNNING;
        this.data = data;
        this.doneSteps = List.of();
        this.signals = Map.of();
        this.startedBy = startedBy;
        this.correlation = correlation;
        this.startedAt = now;
    }

    void await() {
        status = ProcessStatus.WAITING;
    }

    /** Keeps the first signal for the step. */
    void signal(String step, String json) {
        var more = new TreeMap<>(signals);
        more.putIfAbsent(step, json);
        signals = Map.copyOf(more);
    }

    void stepDone(String step, String known) {
        var more = new ArrayList<>(doneSteps);
        more.add(step);
        doneSteps = List.copyOf(more);
        data = known;
        status = ProcessStatus.RUNNING;
    }

    void stepUndone(String known) {
        doneSteps = List.copyOf(doneSteps.subList(0, doneSteps.size() - 1));
        data = known;
    }

    ProcessEvent done(Instant now) {
        end(ProcessStatus.DONE, now);
        return new ProcessEvent.Completed(id, type, now);
    }

    ProcessEvent undone(Instant now) {
        end(ProcessStatus.UNDONE, now);
        return new ProcessEvent.Undone(id, type, failure == null ? "" : failure, now);
    }

    /** From here on it goes back. */
    void compensate(String reason) {
        if (!status.isForward()) {
            throw new RuleException(
                    "process.status", "The process (%s) is %s, so it cannot be cancelled.".formatted(id, status));
        }
        status = ProcessStatus.COMPENSATING;
        failure = reason;
    }

    ProcessEvent park(String reason, Instant now) {
        status = ProcessStatus.PARKED;
        failure = reason;
        return new ProcessEvent.Parked(id, type, reason, now);
    }

    /** Goes on: back if it was parked, else the way it was going. */
    void resume() {
        if (endedAt != null) {
            throw new RuleException(
                    "process.status", "The process (%s) is %s, so it cannot be resumed.".formatted(id, status));
        }
        if (status == ProcessStatus.PARKED) {
            status = ProcessStatus.COMPENSATING;
        }
    }

    private void end(ProcessStatus how, Instant now) {
        status = how;
        endedAt = now;
    }

    public ProcessId getId() {
        return id;
    }

    public String getType() {
        return type;
    }

    public ProcessStatus getStatus() {
        return status;
    }

    public String getData() {
        return data;
    }

    /** In the order they were done. */
    public List<String> getDoneSteps() {
        return doneSteps;
    }

    Optional<String> signalFor(String step) {
        return Optional.ofNullable(signals.get(step));
    }

    public @Nullable String getFailure() {
        return failure;
    }

    public @Nullable String getCorrelation() {
        return correlation;
    }

    public StaffId getStartedBy() {
        return startedBy;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }
}
