package health.erp.core.process;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps processes. */
final class ProcessStore extends Store<RunningProcess, ProcessId> {
    private static final UUID FIRST = new UUID(0, 0);

    ProcessStore(Erp erp) {
        super(erp, RunningProcess.class);
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<RunningProcess> locked(ProcessId id) {
        return Optional.ofNullable(em().find(RunningProcess.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    RunningProcess requireLocked(ProcessId id) {
        return locked(id).orElseThrow(() -> new NotFoundException("process", id));
    }

    Page<RunningProcess, ProcessId> list(ListProcesses query) {
        var rows = ProcessQueries_.listed(
                em(),
                query.type() == null ? "" : query.type(),
                query.status() == null ? List.of(ProcessStatus.values()) : List.of(query.status()),
                query.after() == null ? FIRST : query.after().value(),
                query.size() + 1);
        return Page.of(rows, query.size(), RunningProcess::getId);
    }
}
