package health.erp.tenancy.migration;

import static health.erp.tenancy.migration.MigrationPermission.MIGRATE_PLACES;
import static health.erp.tenancy.migration.MigrationPermission.READ_MIGRATIONS;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.Page;
import health.erp.core.place.Place;
import health.erp.tenancy.hospital.Operator;
import health.erp.tenancy.rows.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Brings the tables of all places up to date: one place first, then the others in waves. Which places failed and why is
 * kept; one that failed leaves the others working. For callers of the operator, and not within a transaction.
 */
public final class SchemaWaves {
    private final Erp erp;
    private final Operator operator;
    private final Supplier<Collection<Place>> places;
    private final MigrationStore migrations;
    private final Wave wave;

    /** @param places all that are in use */
    public SchemaWaves(Erp erp, Operator operator, Supplier<Collection<Place>> places) {
        this.erp = erp;
        this.operator = operator;
        this.places = places;
        this.migrations = new MigrationStore(erp);
        this.wave = new Wave(erp, migrations);
    }

    /** What each place lacks; changes nothing. */
    public MigrationPlan plan(Caller caller, PlanMigration query) {
        operator.look(caller, READ_MIGRATIONS, query, () -> true);
        return lacks();
    }

    /**
     * Brings up to date what lacks something.
     *
     * @param progress told each place as it ends; what it throws ends the round, which can be resumed
     * @throws health.erp.core.ConflictException {@code tenancy.migration.running} while another round is
     */
    public MigrationView start(Caller caller, StartMigration command, Consumer<Progress> progress) {
        var plan = lacks();
        var begun = operator.act(caller, MIGRATE_PLACES, command, () -> {
            var lacking = canaryFirst(plan.lacking(), command);
            var migration = new SchemaMigration(new MigrationId(erp.newId()), command, caller.staff(), erp.now());
            migrations.add(migration);
            migrations.flush(); // the places refer to it
            for (int i = 0; i < lacking.size(); i++) {
                var number = i == 0 ? 0 : 1 + (i - 1) / command.waveSize();
                migrations.add(new PlaceMigration(erp.newId(), migration.getId(), lacking.get(i), number, erp.now()));
            }
            return migrations.shown(migration);
        });
        return wave.after(caller, begun, progress);
    }

    /** Goes on with what is not done. While others work on the same round, each place is done by one of them. */
    public MigrationView resume(Caller caller, ResumeMigration command, Consumer<Progress> progress) {
        var stopped = operator.act(caller, MIGRATE_PLACES, command, () -> {
            var migration = migrations.require(command.migration());
            migration.resume();
            var now = erp.core().jobs().now(caller);
            migrations.places(migration.getId()).forEach(p -> p.again(now));
            return migrations.shown(migration);
        });
        return stopped.status() == MigrationStatus.DONE ? stopped : wave.after(caller, stopped, progress);
    }

    public MigrationView find(Caller caller, FindMigration query) {
        return operator.look(
                caller, READ_MIGRATIONS, query, () -> migrations.shown(migrations.require(query.migration())));
    }

    public Page<MigrationView, MigrationId> list(Caller caller, ListMigrations query) {
        return operator.look(caller, READ_MIGRATIONS, query, () -> migrations.list(query));
    }

    private MigrationPlan lacks() {
        return new MigrationPlan(places.get().stream().map(this::lack).toList());
    }

    private MigrationPlan.Lack lack(Place place) {
        try {
            return new MigrationPlan.Lack(place.toString(), erp.core().places().pending(place), null);
        } catch (RuntimeException e) {
            return new MigrationPlan.Lack(place.toString(), List.of(), Wave.reason(e));
        }
    }

    private static List<MigrationPlan.Lack> canaryFirst(List<MigrationPlan.Lack> lacking, StartMigration command) {
        var ordered = new ArrayList<>(lacking);
        var wanted = command.canary();
        if (wanted != null) {
            var canary = ordered.stream().filter(l -> l.place().equals(wanted)).findFirst();
            ordered.remove(
                    canary.orElseThrow(() -> InvalidCommandException.of("canary", "is no place that lacks something")));
            ordered.add(0, canary.get());
        }
        return ordered;
    }
}
