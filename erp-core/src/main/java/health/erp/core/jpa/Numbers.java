package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hands out the numbers of each hospital's series: unique, rising roughly, never given twice, gaps allowed.
 *
 * <p>A transaction that finds no number left reserves a block inside itself. The rest of the block is shared once it
 * has committed; if it rolls back, so does the counter, and the block was never anybody's. So registrations of one
 * hospital wait for each other once in a block, not each time, and no second connection is ever needed.
 */
final class Numbers {
    static final int BLOCK = 50;

    private final Database database;
    private final Map<Series, NumberBlock> shared = new ConcurrentHashMap<>();

    Numbers(Database database) {
        this.database = database;
    }

    long next(Unit unit, String name) throws SQLException {
        var series = new Series(unit.hospital(), name);
        var mine = unit.numbers().get(name);
        var number = mine == null ? takeShared(series) : mine.take();
        return number.isPresent() ? number.getAsLong() : reserve(unit, series);
    }

    private OptionalLong takeShared(Series series) {
        var block = shared.get(series);
        return block == null ? OptionalLong.empty() : block.take();
    }

    private long reserve(Unit unit, Series series) throws SQLException {
        var first = advance(unit.connection(), series, BLOCK) - BLOCK + 1;
        var block = new NumberBlock(first, BLOCK);
        unit.numbers().put(series.name, block);
        unit.afterCommit(() -> shared.put(series, block));
        return block.take().orElseThrow();
    }

    /** Moves the counter on and returns its new value; its row stays locked until the transaction ends. */
    private long advance(Connection connection, Series series, int by) throws SQLException {
        while (true) {
            try (var statement = connection.prepareStatement(sql())) {
                statement.setObject(1, series.hospital.value());
                statement.setString(2, series.name);
                statement.setLong(3, by);
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            } catch (SQLIntegrityConstraintViolationException e) {
                if (database != Database.H2) {
                    throw e;
                } // its merge looks first and inserts then: somebody began the series in between, so look again
            }
        }
    }

    private String sql() {
        return switch (database) {
            case POSTGRESQL ->
                """
                insert into erp_number_series (hospital_id, series, last_number) values (?, ?, ?)
                on conflict (hospital_id, series)
                do update set last_number = erp_number_series.last_number + excluded.last_number
                returning last_number
                """;
            case MARIADB ->
                """
                insert into erp_number_series (hospital_id, series, last_number) values (?, ?, ?)
                on duplicate key update last_number = last_number + values(last_number)
                returning last_number
                """;
            case H2 ->
                """
                select last_number from final table (
                    merge into erp_number_series as n
                    using (values (cast(? as uuid), cast(? as varchar), cast(? as bigint))) as s (hospital_id, series, step)
                    on n.hospital_id = s.hospital_id and n.series = s.series
                    when matched then update set last_number = n.last_number + s.step
                    when not matched then insert values (s.hospital_id, s.series, s.step))
                """;
        };
    }

    private record Series(HospitalId hospital, String name) {}
}
