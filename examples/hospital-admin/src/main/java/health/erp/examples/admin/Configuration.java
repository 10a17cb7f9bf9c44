package health.erp.examples.admin;

import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.place.HospitalDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who operates, who acts, and where everything is.
 *
 * @param operator the hospital whose staff look after all others
 * @param staff who gives the commands
 * @param keys directory of the key vault
 * @param documents directory of the documents' contents
 * @param databases by name; {@code main} is among them
 */
record Configuration(
        HospitalId operator, StaffId staff, Path keys, Path documents, Map<String, DatabaseAccess> databases) {
    private static final Pattern DATABASE_KEY =
            Pattern.compile("database\\.([^.]+)\\.(url|user|password|(?:owner|background)\\.(?:user|password))");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** A database, and as whom we come to it. */
    record DatabaseAccess(String url, Login application, @Nullable Login owner, @Nullable Login background) {}

    /** A role of a database; its password is never printed. */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /** @param environment has passwords that are not in the file: {@code HOSPITAL_ADMIN_DATABASE_MAIN_OWNER_PASSWORD} */
    static Configuration read(Path file, Map<String, String> environment) throws ConfigurationException {
        var folder = file.toAbsolutePath().getParent();
        return new Reading(load(file), environment, folder == null ? file.toAbsolutePath() : folder).read(file);
    }

    /** Where a password is looked for when the file has none. */
    static String variable(String key) {
        return "HOSPITAL_ADMIN_"
                + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static Map<String, String> load(Path file) throws ConfigurationException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(
                    "The configuration (%s) cannot be read.\nMaybe name another with --config, or make a first one: hospital-admin init"
                            .formatted(file));
        }
        var values = new TreeMap<String, String>();
        properties
                .stringPropertyNames()
                .forEach(k -> values.put(k, properties.getProperty(k).strip()));
        return values;
    }

    /** Reads all of it before it says what is wrong. */
    private static final class Reading {
        private final Map<String, String> values;
        private final Map<String, String> environment;
        private final Path folder;
        private final List<String> problems = new ArrayList<>();

        Reading(Map<String, String> values, Map<String, String> environment, Path folder) {
            this.values = values;
            this.environment = environment;
            this.folder = folder;
        }

        Configuration read(Path file) throws ConfigurationException {
            var operator = id("operator", "whose staff look after the hospitals");
            var staff = id("staff", "who gives the commands");
            var keys = directory("keys", "the hospitals' master keys, not in the database's backup");
            var documents = directory("documents", "the contents of documents");
            var databases = new LinkedHashMap<String, DatabaseAccess>();
            for (var name : names()) {
                databases.put(name, database(name));
            }
            if (!problems.isEmpty()) {
                throw new ConfigurationException(file, problems);
            }
            return new Configuration(new HospitalId(operator), new StaffId(staff), keys, documents, databases);
        }

        private Set<String> names() {
            var names = new TreeSet<String>();
            for (var key : values.keySet()) {
                var matcher = DATABASE_KEY.matcher(key);
                if (matcher.matches()) {
                    names.add(matcher.group(1));
                } else if (!List.of("operator", "staff", "keys", "documents").contains(key)) {
                    problems.add("There is no setting (%s).".formatted(key));
                }
            }
            names.add(HospitalDatabase.MAIN);
            return names;
        }

        private UUID id(String key, String what) {
            var text = values.getOrDefault(key, "");
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                problems.add(
                        text.isEmpty()
                                ? "%s is missing: the id of %s".formatted(key, what)
                                : "%s is not an id as in 019c0000-0000-7000-8000-000000000001".formatted(key));
                return new UUID(0, 0);
            }
        }

        private Path directory(String key, String what) {
            var text = values.getOrDefault(key, "");
            if (text.isEmpty()) {
                problems.add("%s is missing: the directory for %s".formatted(key, what));
            }
            return folder.resolve(text);
        }

        private DatabaseAccess database(String name) {
            var prefix = "database." + name;
            if (!NAME.matcher(name).matches()) {
                problems.add(
                        "%s has a name that is not 1 to 40 of a-z, digits and '-', a letter first".formatted(prefix));
            }
            var url = values.getOrDefault(prefix + ".url", "");
            if (url.isEmpty()) {
                problems.add("%s.url is missing, as in jdbc:postgresql://localhost/erp".formatted(prefix));
            } else if (!url.matches("jdbc:(postgresql|mariadb|h2):.+")) {
                problems.add("%s.url is none of PostgreSQL, MariaDB or H2".formatted(prefix));
            }
            var application = login(prefix, true, url);
            var isolates = url.startsWith("jdbc:postgresql:");
            return new DatabaseAccess(
                    url,
                    application == null ? new Login("", "") : application,
                    login(prefix + ".owner", isolates, url),
                    login(prefix + ".background", isolates, url));
        }

        private @Nullable Login login(String prefix, boolean isRequired, String url) {
            var user = values.getOrDefault(prefix + ".user", "");
            var password = password(prefix + ".password");
            if (user.isEmpty()) {
                if (isRequired) {
                    problems.add("%s.user is missing".formatted(prefix));
                } else if (password != null) {
                    problems.add("%s.password is there without %s.user".formatted(prefix, prefix));
                }
                return null;
            }
            if (password == null && url.startsWith("jdbc:h2:")) {
                return new Login(user, "");
            }
            if (password == null) {
                problems.add("%s.password is missing, and so is the environment variable %s"
                        .formatted(prefix, variable(prefix + ".password")));
                return null;
            }
            return new Login(user, password);
        }

        private @Nullable String password(String key) {
            var inFile = values.get(key);
            return inFile != null ? inFile : environment.get(variable(key));
        }
    }
}
