package health.erp.core.place;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A set of our tables: those in one schema of one database. Many hospitals may share it, or one has it to itself.
 *
 * @param database name of the {@link HospitalDatabase}, {@code main} for that of the builder
 * @param schema lower case; null for the one a connection begins in
 */
public record Place(String database, @Nullable String schema) {
    public static final Place MAIN = new Place(HospitalDatabase.MAIN, null);

    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public Place {
        if (schema != null && !SCHEMA.matcher(schema).matches()) {
            throw new IllegalArgumentException(
                    "The schema (%s) is not 1 to 63 letters a-z, digits or '_', with a letter first."
                            .formatted(schema));
        }
    }

    /** The tables all connections to the database begin with. */
    public static Place sharedIn(String database) {
        return new Place(database, null);
    }

    @Override
    public String toString() {
        return schema == null ? database : database + "/" + schema;
    }
}
