package health.erp.lab.control;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One material measured once.
 *
 * @param level which material: L1, L2
 * @param value null if the instrument gave none
 * @param target null if nobody has set one
 */
public record ControlPoint(String level, @Nullable BigDecimal value, @Nullable Target target) {
    boolean isUsable() {
        return value != null && target != null && target.isUsable();
    }

    boolean isBeyond(Target.Side side, BigDecimal deviations) {
        return value != null && target != null && target.isUsable() && target.isBeyond(value, side, deviations);
    }

    /** The value of one that is usable. */
    BigDecimal reached() {
        return Objects.requireNonNull(value);
    }

    boolean hasTargetOf(ControlPoint other) {
        return target == null || other.target == null || target.version() == other.target.version();
    }
}
