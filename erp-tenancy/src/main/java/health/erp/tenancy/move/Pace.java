package health.erp.tenancy.move;

import health.erp.core.jpa.Places;
import health.erp.tenancy.rows.Brake;
import org.jspecify.annotations.Nullable;

/**
 * How fast a hospital may change its rows while they are brought over: as fast as it can, unless a round found hardly less
 * to do than the one before. Then it waits for half of each second, and for more of it with each such round.
 */
final class Pace implements AutoCloseable {
    private static final int[] PERCENT = {0, 50, 75, 90};

    private final Places places;
    private final MoveView move;
    private final long fewChanges;
    private @Nullable Brake brake;
    private int level;

    Pace(Places places, MoveView move, MoveLimits limits) {
        this.places = places;
        this.move = move;
        this.fewChanges = limits.fewChanges();
    }

    int percent() {
        return PERCENT[level];
    }

    /** What one round, and the round after it, had to bring over. */
    void look(long before, long now) {
        var isCatchingUp = now <= fewChanges || now * 2 <= before;
        if (isCatchingUp || level == PERCENT.length - 1) {
            return;
        }
        level++;
        if (brake == null) {
            brake = Brake.pressed(places, move.from().place(), move.moved(), percent());
        } else {
            brake.press(percent());
        }
    }

    @Override
    public void close() {
        if (brake != null) {
            brake.close();
        }
    }
}
