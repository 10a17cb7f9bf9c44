package health.erp.core.process;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Asks for the hospital's processes, oldest first; those of one status or type, if given. */
public record ListProcesses(
        @Nullable ProcessStatus status,
        @Nullable String type,
        @Nullable ProcessId after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {
    public static ListProcesses parked() {
        return new ListProcesses(ProcessStatus.PARKED, null, null, Page.MAX_SIZE);
    }
}
