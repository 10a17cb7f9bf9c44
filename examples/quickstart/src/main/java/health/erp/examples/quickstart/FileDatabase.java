package health.erp.examples.quickstart;

import health.erp.core.key.FileKeyVault;
import health.erp.core.key.KeyVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;

/** The embedded database in a file, for one process at a time. */
final class FileDatabase implements AutoCloseable {
    private final JdbcConnectionPool connections;
    private final KeyVault keys;

    static FileDatabase open(Path path) throws TroubleException {
        if (Files.isDirectory(path)) {
            throw new TroubleException("The database (%s) is a directory.\nMaybe name a database in it: --db %s"
                    .formatted(path, path.resolve("quickstart")));
        }
        // no trace, which would hold people's data; and Ctrl-C is just a kill
        var url = "jdbc:h2:file:%s;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE".formatted(path.toAbsolutePath());
        try {
            var parent = path.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            DriverManager.getConnection(url, "sa", "").close();
            return new FileDatabase(
                    JdbcConnectionPool.create(url, "sa", ""),
                    FileKeyVault.at(Path.of(path.toAbsolutePath() + ".keys")));
        } catch (IOException e) {
            throw new TroubleException("The database (%s) cannot be made there.".formatted(path), e);
        } catch (SQLException e) {
            throw new TroubleException(sentence(path, e), e);
        }
    }

    private static String sentence(Path path, SQLException e) {
        return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                ? "The database (%s) is in use by another run.\nMaybe wait until that has ended, or take another database with --db."
                        .formatted(path)
                : "The database (%s) cannot be opened (H2 error %d).\nMaybe it is not one of ours, is damaged or read-only: take another with --db."
                        .formatted(path, e.getErrorCode());
    }

    private FileDatabase(JdbcConnectionPool connections, KeyVault keys) {
        this.connections = connections;
        this.keys = keys;
    }

    JdbcConnectionPool connections() {
        return connections;
    }

    /** In a directory beside the file, which is right for a try; in production the two are kept apart. */
    KeyVault keys() {
        return keys;
    }

    @Override
    public void close() {
        connections.dispose();
    }
}
