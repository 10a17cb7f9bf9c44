package health.erp.core.jpa;

import health.erp.core.ErpModule;
import health.erp.core.HostTransactions;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.place.Fence;
import health.erp.core.place.HospitalDatabase;
import health.erp.core.place.HospitalDirectory;
import health.erp.core.place.Place;
import health.erp.core.place.Placement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Every place hospitals' rows are in: the databases the builder was given, and the schemas the directory of hospitals
 * names in them. Each is proven to fit and to keep hospitals apart before this runtime works there.
 */
public final class Places {
    private final Database database;
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final Collection<ErpModule> modules;
    private final @Nullable HospitalDirectory directory;
    private final Map<Place, Here> known = new ConcurrentHashMap<>();

    /**
     * @param sites the databases; the first is {@code main}, and has been proven already
     * @param directory null where all hospitals are in the one database
     */
    public Places(
            Database database, List<Site> sites, Collection<ErpModule> modules, @Nullable HospitalDirectory directory) {
        this.database = database;
        this.modules = modules;
        this.directory = directory;
        sites.forEach(s -> this.sites.put(s.source().name(), s));
        known.put(Place.MAIN, here(Place.MAIN));
    }

    public Collection<HospitalDatabase> databases() {
        return sites.values().stream().map(Site::source).toList();
    }

    public Database kind() {
        return database;
    }

    /** The tables of the place as whoever owns them, on connections of its own; bind them to a hospital before looking. */
    public DataSource owner(Place place) {
        var site = site(place);
        var owner = site.source().owner();
        if (owner == null && database.enforcesIsolation()) {
            throw new RuleException(
                    "erp.noOwner",
                    "The owner of the tables in database (%s) is not known to this runtime.\nMaybe give its data source with HospitalDatabase.owner(...)."
                            .formatted(place.database()));
        }
        return reach(place, owner == null ? site.source().application() : owner);
    }

    /**
     * Makes the schema of the place where it is missing, and brings its tables up to date. May be repeated.
     *
     * @param patience how long a statement may wait for a lock others hold, before it gives up
     * @return how many files were applied
     */
    public int migrate(Place place, Duration patience) {
        var problems = new ArrayList<String>();
        var owner = ownerOf(place);
        var applied = 0;
        for (var module : modules) {
            if (problems.isEmpty()) {
                applied += migrations(place, module)
                        .within(place.schema(), patience)
                        .apply(owner, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleException("erp.migration", "At (%s): %s".formatted(place, String.join(" ", problems)));
        }
        return applied;
    }

    /** Files the tables of the place still lack; all of them where there are no tables. */
    public List<String> pending(Place place) {
        var owner = ownerOf(place);
        return modules.stream()
                .flatMap(m -> migrations(place, m).within(place.schema(), Duration.ZERO).pending(owner).stream()
                        .map(f -> m.name() + "/" + f))
                .toList();
    }

    /** What would keep this runtime from working at the place, in sentences. */
    public List<String> problems(Place place) {
        var site = site(place);
        var problems = new ArrayList<String>();
        try {
            for (var module : modules) {
                migrations(place, module)
                        .within(place.schema(), Duration.ZERO)
                        .pending(site.source().application())
                        .forEach(f -> problems.add("The tables of (%s) at (%s) lack the migration (%s)."
                                .formatted(module.name(), place, f)));
            }
            if (problems.isEmpty()) {
                problems.addAll(
                        IsolationSelfTest.problems(reach(place, site.source().application()), database));
                var background = site.source().background();
                if (background != null) {
                    problems.addAll(IsolationSelfTest.backgroundProblems(reach(place, background), database));
                }
            }
        } catch (SQLException e) {
            problems.add("The place (%s) cannot be looked at (SQL state %s).".formatted(place, e.getSQLState()));
        }
        return problems;
    }

    /** What the place says of the hospital; empty where it has never been. */
    public Optional<Fence> fence(Place place, HospitalId hospital) {
        return bound(place, hospital, connection -> Fences.read(connection, hospital));
    }

    /** Says at the place whether the hospital's rows are there, once everybody at work there now has ended. */
    public void setFence(Place place, HospitalId hospital, Fence fence) {
        bound(place, hospital, connection -> {
            Fences.lock(connection, database, hospital);
            Fences.write(connection, database, hospital, fence);
            return true;
        });
    }

    /** Where the hospital is, as far as this runtime has heard. */
    Route of(HospitalId hospital) {
        var placement = directory == null ? Placement.MAIN : directory.placement(hospital);
        return new Route(at(placement.place()), placement.epoch());
    }

    /** All that are in use. */
    Collection<Here> all() {
        return directory == null
                ? List.of(at(Place.MAIN))
                : directory.places().stream().map(this::at).toList();
    }

    /** What is found everywhere, one place after the other. */
    <R> List<R> everywhere(Function<Background, List<R>> look) {
        var found = new ArrayList<R>();
        for (var here : all()) {
            var background = here.background();
            if (background != null) {
                found.addAll(look.apply(background));
            }
        }
        return found;
    }

    /** Whether a transaction of the host is under way on this thread. */
    boolean isHostAtWork() {
        return at(Place.MAIN).transactions().afterCommit(() -> {});
    }

    /** Whether the place is still, or already, that of the hospital; work found elsewhere was left behind by a move. */
    boolean isAt(HospitalId hospital, Here here) {
        try {
            return of(hospital).here().place().equals(here.place());
        } catch (NotFoundException e) {
            return false;
        }
    }

    /** Whether the work that waits can be found everywhere. */
    public boolean canFindWork() {
        return !database.enforcesIsolation()
                || sites.values().stream().allMatch(s -> s.source().background() != null);
    }

    void outdated(HospitalId hospital, long epoch) {
        if (directory != null) {
            directory.outdated(hospital, epoch);
        }
    }

    private Here at(Place place) {
        var here = known.get(place);
        if (here != null) {
            return here;
        }
        var problems = problems(place);
        if (!problems.isEmpty()) {
            throw new RuleException("erp.placeUnfit", String.join("\n", problems));
        }
        return known.computeIfAbsent(place, this::here);
    }

    private Here here(Place place) {
        var site = site(place);
        var source = site.source();
        var finder = database.enforcesIsolation() ? source.background() : source.application();
        return new Here(
                place,
                source,
                site.transactions(),
                place.schema(),
                source.replica() == null ? null : new LocalTransactions(source.replica()),
                finder == null ? null : new Background(reach(place, finder), database));
    }

    private DataSource reach(Place place, DataSource role) {
        return place.schema() == null ? role : InSchema.of(role, database, place.schema());
    }

    private DataSource ownerOf(Place place) {
        owner(place); // says what is missing
        var source = site(place).source();
        return source.owner() == null ? source.application() : source.owner();
    }

    private Migrations migrations(Place place, ErpModule module) {
        var site = site(place);
        return new Migrations(module, database, site.applicationRole(), site.backgroundRole());
    }

    private <R> R bound(Place place, HospitalId hospital, Background.Work<R> work) {
        return new Background(reach(place, site(place).source().application()), database).together(connection -> {
            new Binding(hospital).on(connection, database);
            return work.on(connection);
        });
    }

    private Site site(Place place) {
        var site = sites.get(place.database());
        if (site == null) {
            throw new RuleException(
                    "erp.databaseUnknown",
                    "This runtime was built without the database (%s).\nMaybe add it with Erp.builder().database(HospitalDatabase.named(...))."
                            .formatted(place.database()));
        }
        return site;
    }

    /**
     * A database, and as whom we come to it.
     *
     * @param applicationRole empty where the database has no roles that matter
     */
    public record Site(
            HospitalDatabase source, HostTransactions transactions, String applicationRole, String backgroundRole) {}

    /** Where to go for a hospital, and the epoch its fence must show; 0 where it has none. */
    record Route(Here here, long epoch) {}
}
