package health.erp.lab.critical;

import jakarta.validation.constraints.NotNull;

/** When a call has been open for so long. */
public record EscalationDue(@NotNull CriticalCallId call, @NotNull EscalationStep step) {
    String key() {
        return "%s-%s".formatted(call, step);
    }
}
