package health.erp.core.process;

import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process as hosts see it.
 *
 * @param data JSON with ids only
 * @param doneSteps in the order they were done; what has been undone is not among them
 * @param failure the code of what went wrong, or the name of its class
 */
public record ProcessView(
        ProcessId id,
        String type,
        ProcessStatus status,
        String data,
        List<String> doneSteps,
        @Nullable String failure,
        StaffId startedBy,
        Instant startedAt,
        @Nullable Instant endedAt) {
    static ProcessView of(RunningProcess process) {
        return new ProcessView(
                process.getId(),
                process.getType(),
                process.getStatus(),
                process.getData(),
                process.getDoneSteps(),
                process.getFailure(),
                process.getStartedBy(),
                process.getStartedAt(),
                process.getEndedAt());
    }
}
