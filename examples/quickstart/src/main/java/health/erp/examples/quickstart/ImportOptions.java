package health.erp.examples.quickstart;

import health.erp.examples.people.PeopleFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be taken in, and where to.
 *
 * @param database without H2's ending .mv.db
 * @param suspects gets who looks exactly like somebody registered before
 */
record ImportOptions(Path list, Path database, Path rejects, Path suspects, String source, String region) {
    private static final String H2_ENDING = ".mv.db";

    static ImportOptions parse(List<String> args) throws UsageException {
        var arguments = Arguments.parse(args, "file", Set.of("--db", "--rejects", "--source", "--region"));
        var list = path(arguments.value());
        var database = path(arguments.option("--db", "data/quickstart"));
        if (database.toString().endsWith(H2_ENDING)) {
            database = path(database.toString().substring(0, database.toString().length() - H2_ENDING.length()));
        }
        if (database.toAbsolutePath().toString().contains(";")) {
            throw new UsageException("The path of the database cannot have a semicolon in it.");
        }
        var region = arguments.option("--region", PeopleFile.DEFAULT_REGION);
        if (!region.matches("[A-Za-z]{2}")) {
            throw new UsageException("The region must be an ISO 3166-1 code of two letters, such as IN.");
        }
        var options = new ImportOptions(
                list,
                database,
                path(arguments.option("--rejects", list + ".rejects.csv")),
                path(list + ".suspects.csv"),
                arguments.option("--source", PeopleFile.sourceOf(list)),
                region);
        var files = List.of(options.list, options.databaseFile(), options.rejects, options.suspects);
        if (new HashSet<>(files.stream()
                                .map(f -> f.toAbsolutePath().normalize())
                                .toList())
                        .size()
                < files.size()) {
            throw new UsageException("The list, the database, the rejects and the suspects must be different files.");
        }
        return options;
    }

    Path databaseFile() {
        return Path.of(database + H2_ENDING);
    }

    private static Path path(String typed) throws UsageException {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new UsageException("This is not a path: " + typed);
        }
    }
}
