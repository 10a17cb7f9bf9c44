package health.erp.lab.quality;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Says how wrong a test may be at its levels. */
public record SetGoals(
        @NotNull ControlledTestId controlled, @NotNull @Size(max = 6) List<@NotNull @Valid LevelGoal> goals) {
    public SetGoals {
        goals = goals == null ? List.of() : List.copyOf(goals);
    }
}
