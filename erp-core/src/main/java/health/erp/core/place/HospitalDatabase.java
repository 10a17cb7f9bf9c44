package health.erp.core.place;

import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database hospitals may be in, and as whom we come to it. One pool for each of these, not for each hospital.
 *
 * @param name how the register of hospitals calls it: {@code main}, {@code pg-2}
 * @param application the role that does the hospitals' work
 * @param owner the role that owns the tables; needed to make or change them, to move a hospital and to take its rows out
 * @param background the role that finds waiting work, on PostgreSQL
 * @param replica a copy that may lag behind, for reads that say they may be stale
 */
public record HospitalDatabase(
        String name,
        DataSource application,
        @Nullable DataSource owner,
        @Nullable DataSource background,
        @Nullable DataSource replica) {
    public static final String MAIN = "main";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public HospitalDatabase {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The database name (%s) is not 1 to 40 letters a-z, digits or '-', with a letter first."
                            .formatted(name));
        }
    }

    public static HospitalDatabase named(String name, DataSource application) {
        return new HospitalDatabase(name, application, null, null, null);
    }

    public HospitalDatabase owner(DataSource owner) {
        return new HospitalDatabase(name, application, owner, background, replica);
    }

    public HospitalDatabase background(DataSource finder) {
        return new HospitalDatabase(name, application, owner, finder, replica);
    }

    public HospitalDatabase replica(DataSource copy) {
        return new HospitalDatabase(name, application, owner, background, copy);
    }
}
