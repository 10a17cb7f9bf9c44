package health.erp.benchmarks;

import java.sql.SQLException;
import java.time.Duration;

/** One unit of work, or a chunk of them. */
@FunctionalInterface
public interface Work {
    /**
     * Does it once.
     *
     * @param turn counts the calls of all threads, so that no two get the same person
     * @return how many units of work that was
     */
    int once(long turn) throws SQLException;

    /** Called before each round, apart from its time: puts there what a round of that length takes away. */
    default void before(Duration round) throws SQLException {}
}
