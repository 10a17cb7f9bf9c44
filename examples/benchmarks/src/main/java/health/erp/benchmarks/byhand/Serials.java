package health.erp.benchmarks.byhand;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Numbers of a series, taken from the table fifty at a time. */
final class Serials {
    private static final int BLOCK = 50;
    private static final String RESERVE =
            """
            insert into erp_number_series (hospital_id, series, last_number) values (?, ?, ?)
            on conflict (hospital_id, series)
            do update set last_number = erp_number_series.last_number + excluded.last_number
            returning last_number
            """;

    private final String series;
    private final Map<UUID, Block> shared = new ConcurrentHashMap<>();

    Serials(String series) {
        this.series = series;
    }

    /** The numbers of one transaction; those left of its block are everybody's once it has committed. */
    final class Taken {
        private final Connection connection;
        private final UUID hospital;
        private @Nullable Block reserved;

        private Taken(Connection connection, UUID hospital) {
            this.connection = connection;
            this.hospital = hospital;
        }

        long next() throws SQLException {
            var block = reserved != null ? reserved : shared.get(hospital);
            var number = block == null ? 0 : block.next.getAndIncrement();
            if (block != null && number <= block.last) {
                return number;
            }
            var fresh = reserve();
            reserved = fresh;
            return fresh.next.getAndIncrement();
        }

        void committed() {
            if (reserved != null) {
                shared.put(hospital, reserved);
            }
        }

        private Block reserve() throws SQLException {
            try (var statement = connection.prepareStatement(RESERVE)) {
                statement.setObject(1, hospital);
                statement.setString(2, series);
                statement.setLong(3, BLOCK);
                try (var row = statement.executeQuery()) {
                    row.next();
                    var last = row.getLong(1);
                    return new Block(new AtomicLong(last - BLOCK + 1), last);
                }
            }
        }
    }

    Taken in(Connection connection, UUID hospital) {
        return new Taken(connection, hospital);
    }

    private record Block(AtomicLong next, long last) {}
}
