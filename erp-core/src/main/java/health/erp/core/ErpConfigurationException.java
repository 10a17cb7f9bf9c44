package health.erp.core;

import java.util.List;

/** The runtime cannot start as configured. Carries every problem that was found, not just the first. */
public final class ErpConfigurationException extends IllegalStateException {
    private final List<String> problems;

    ErpConfigurationException(List<String> problems) {
        super("The Erp cannot start, %d problem(s):\n- %s".formatted(problems.size(), String.join("\n- ", problems)));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
