package health.erp.records.location;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/** These points of the checklist are done. With the last one the bed may be used again. */
public record CheckCleaning(@NotNull UUID task, int version, @NotEmpty List<@NotBlank String> points) {
    public CheckCleaning {
        points = points == null ? List.of() : List.copyOf(points);
    }
}
