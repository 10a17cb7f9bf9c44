package health.erp.tenancy.hospital;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import health.erp.core.InvalidCommandException;
import health.erp.core.place.HospitalDatabase;
import health.erp.core.place.Place;
import org.jspecify.annotations.Nullable;

/** How a hospital lives with others: among their rows, in tables of its own, or in a database of its own. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface HospitalPlacement {
    /** The default: in the tables of the database's main place, kept apart row by row. */
    SharedRows MAIN = new SharedRows(HospitalDatabase.MAIN);

    /** Name of a database the runtime was built with. */
    String database();

    /** Where that is. */
    Place place();

    /** In tables other hospitals are in too. */
    record SharedRows(String database) implements HospitalPlacement {
        public SharedRows {
            mustBeNamed(database);
        }

        @Override
        public Place place() {
            return Place.sharedIn(database);
        }
    }

    /** In tables of its own, in a database other hospitals are in too. */
    record OwnSchema(String database, String schema) implements HospitalPlacement {
        public OwnSchema {
            mustBeNamed(database);
            try {
                new Place(database, schema);
            } catch (IllegalArgumentException e) {
                throw InvalidCommandException.of("schema", "is not 1 to 63 of a-z, digits and '_', a letter first");
            }
        }

        @Override
        public Place place() {
            return new Place(database, schema);
        }
    }

    /** In a database no other hospital is in; never in the main one, where the register is. */
    record OwnDatabase(String database) implements HospitalPlacement {
        public OwnDatabase {
            mustBeNamed(database);
            if (database.equals(HospitalDatabase.MAIN)) {
                throw InvalidCommandException.of("database", "is the main one, which keeps the register of all");
            }
        }

        @Override
        public Place place() {
            return Place.sharedIn(database);
        }
    }

    private static void mustBeNamed(@Nullable String database) {
        if (database == null || !database.matches("[a-z][a-z0-9-]{0,39}")) {
            throw InvalidCommandException.of("database", "is not 1 to 40 of a-z, digits and '-', a letter first");
        }
    }
}
