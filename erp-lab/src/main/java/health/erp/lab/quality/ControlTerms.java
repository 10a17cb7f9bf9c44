package health.erp.lab.quality;

import health.erp.lab.control.ControlPlan;
import health.erp.lab.control.Scope;
import health.erp.lab.control.WestgardRule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * How a test is controlled on an instrument.
 *
 * @param rules and over which measurements each looks
 * @param levels the materials every run has to have: L1, L2
 * @param validMinutes how long a run is relied on
 * @param lockedByRejection whether after a rejected run nothing goes out until somebody has answered for a corrective action;
 *     else a repeat that is in order is enough
 */
public record ControlTerms(
        @NotEmpty Map<@NotNull WestgardRule, @NotNull Scope> rules,
        @NotEmpty @Size(max = 6) Set<@NotBlank @Size(max = 20) String> levels,
        @Min(1) @Max(60 * 24 * 31) int validMinutes,
        boolean lockedByRejection) {
    public ControlTerms {
        rules = rules == null ? Map.of() : Map.copyOf(rules);
        levels = levels == null ? Set.of() : Set.copyOf(levels);
    }

    /** The classic six rules over these levels; a rejected run asks for a corrective action. */
    public static ControlTerms classic(Set<String> levels, Duration valid) {
        var plan = ControlPlan.classic(levels);
        return new ControlTerms(plan.rules(), levels, Math.toIntExact(valid.toMinutes()), true);
    }

    ControlPlan plan() {
        return new ControlPlan(rules, levels);
    }

    Duration valid() {
        return Duration.ofMinutes(validMinutes);
    }
}
