package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import health.erp.core.key.KeyUse;
import health.erp.core.key.Keyring;
import health.erp.core.key.WrappedKeys;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The wrapped keys of hospitals. They are read and made on the connection of the running transaction, so no second one
 * is ever needed; outside of one in a short transaction of their own.
 */
public final class KeyRows {
    private final Sessions sessions;
    private final Database database;

    KeyRows(Sessions sessions, Database database) {
        this.sessions = sessions;
        this.database = database;
    }

    /** What the hospital's running transaction has at hand; null if none is running. Fails in one of another hospital. */
    public @Nullable Map<KeyUse, Keyring> running(HospitalId hospital) {
        var unit = sessions.unitOf(hospital);
        return unit == null ? null : unit.keyrings();
    }

    public <R> R work(HospitalId hospital, Function<Access, R> work) {
        return sessions.onConnection(hospital, (connection, afterCommit) -> {
            try {
                return work.apply(new Access(hospital, connection, database, afterCommit));
            } catch (Refused e) {
                throw e.sql;
            }
        });
    }

    /** The rows of one hospital, on one connection. */
    public static final class Access {
        private final HospitalId hospital;
        private final Connection connection;
        private final Database database;
        private final Consumer<Runnable> afterCommit;

        private Access(HospitalId hospital, Connection connection, Database database, Consumer<Runnable> afterCommit) {
            this.hospital = hospital;
            this.connection = connection;
            this.database = database;
            this.afterCommit = afterCommit;
        }

        public Optional<WrappedKeys> find(KeyUse use) {
            return find(use, "");
        }

        /** Finds them as they are committed, and keeps others from changing them until the transaction ends. */
        public Optional<WrappedKeys> lock(KeyUse use) {
            return find(use, " for update");
        }

        /** Keeps the keys unless somebody else was first. */
        public void addIfAbsent(KeyUse use, WrappedKeys keys, Instant at) {
            try (var statement = connection.prepareStatement(insert())) {
                statement.setObject(1, hospital.value());
                statement.setString(2, use.name());
                statement.setInt(3, keys.generation());
                statement.setBytes(4, keys.keyset());
                statement.setString(5, keys.keyIds());
                statement.setObject(6, moment(at));
                statement.executeUpdate();
            } catch (SQLIntegrityConstraintViolationException e) {
                if (database != Database.H2) {
                    throw new Refused(e);
                }
            } catch (SQLException e) {
                throw new Refused(e);
            }
        }

        public void replace(KeyUse use, WrappedKeys keys, Instant at) {
            var sql =
                    """
                    update erp_key set generation = ?, keyset = ?, key_ids = ?, changed_at = ?
                    where hospital_id = ? and purpose = ?
                    """;
            try (var statement = connection.prepareStatement(sql)) {
                statement.setInt(1, keys.generation());
                statement.setBytes(2, keys.keyset());
                statement.setString(3, keys.keyIds());
                statement.setObject(4, moment(at));
                statement.setObject(5, hospital.value());
                statement.setString(6, use.name());
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new Refused(e);
            }
        }

        /** Runs the action once what was read or written here is committed; forgets it where nobody will tell. */
        public void afterCommit(Runnable action) {
            afterCommit.accept(action);
        }

        private Optional<WrappedKeys> find(KeyUse use, String lock) {
            var sql = "select generation, keyset, key_ids from erp_key where hospital_id = ? and purpose = ?" + lock;
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, hospital.value());
                statement.setString(2, use.name());
                try (var row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(new WrappedKeys(row.getInt(1), row.getBytes(2), row.getString(3)))
                            : Optional.empty();
                }
            } catch (SQLException e) {
                throw new Refused(e);
            }
        }

        private String insert() {
            var sql =
                    "insert into erp_key (hospital_id, purpose, generation, keyset, key_ids, changed_at) values (?, ?, ?, ?, ?, ?)";
            return switch (database) {
                case POSTGRESQL -> sql + " on conflict do nothing";
                case MARIADB -> sql + " on duplicate key update purpose = values(purpose)";
                case H2 -> sql; // says so when somebody was first
            };
        }

        private Object moment(Instant at) {
            return database == Database.MARIADB
                    ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) // datetime has no zone; ours are UTC
                    : at.atOffset(ZoneOffset.UTC);
        }
    }

    /** Carries what the database refused through the caller's code, to where it is told. */
    private static final class Refused extends RuntimeException {
        private final transient SQLException sql;

        private Refused(SQLException sql) {
            super(sql);
            this.sql = sql;
        }
    }
}
