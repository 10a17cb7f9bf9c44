package health.erp.tenancy.rows;

import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Places;
import health.erp.core.jpa.Standstill;
import health.erp.core.place.Place;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Slows a hospital down on PostgreSQL, whichever nodes it works on: for a part of each second nobody begins to work for
 * it, and they wait. Keeps a connection of the owner for as long as it is pressed.
 */
public final class Brake implements AutoCloseable {
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Seat seat;
    private final Thread presser;
    private volatile int percent;
    private volatile boolean released;

    private Brake(Seat seat, int percent) {
        this.seat = seat;
        this.percent = percent;
        this.presser = new Thread(this::press, "erp-move-brake");
        presser.setDaemon(true);
    }

    /**
     * Slows it down until it is closed.
     *
     * @param percent of the time in which they wait
     */
    public static Brake pressed(Places places, Place place, HospitalId hospital, int percent) {
        try {
            var brake = new Brake(Seat.at(places, place, hospital), percent);
            brake.presser.start();
            return brake;
        } catch (SQLException e) {
            throw Refusals.told(e);
        }
    }

    /** Slows it down more, or less. */
    public void press(int harder) {
        percent = harder;
    }

    /** They work as fast as they can again. */
    @Override
    public void close() {
        released = true;
        LockSupport.unpark(presser);
        try {
            presser.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void press() {
        try (seat) {
            while (!released) {
                var part = TURN.multipliedBy(percent).dividedBy(100);
                if (Standstill.begin(seat.connection(), seat.hospital(), PATIENCE)) {
                    pause(part);
                    Standstill.end(seat.connection());
                }
                pause(TURN.minus(part));
            }
        } catch (SQLException e) {
            released = true; // without a connection nobody waits for it
        }
    }

    private void pause(Duration length) {
        var end = System.nanoTime() + length.toNanos();
        while (!released && System.nanoTime() < end) {
            LockSupport.parkNanos(this, end - System.nanoTime());
        }
    }
}
