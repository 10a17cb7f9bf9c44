package health.erp.tenancy.migration;

import static health.erp.tenancy.migration.MigrationMapper.MAPPER;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Finds and keeps migrations with their places. */
final class MigrationStore extends Store<SchemaMigration, MigrationId> {
    private static final UUID FIRST = new UUID(0, 0);

    MigrationStore(Erp erp) {
        super(erp, SchemaMigration.class);
    }

    void add(PlaceMigration place) {
        em().persist(place);
    }

    List<PlaceMigration> places(MigrationId migration) {
        return MigrationQueries_.places(em(), migration);
    }

    PlaceMigration place(UUID id) {
        return Objects.requireNonNull(em().find(PlaceMigration.class, id), "The place is of no migration.");
    }

    /** Sends what changed, so that of two who changed the same one is told so. */
    MigrationView shown(SchemaMigration migration) {
        em().flush();
        return MAPPER.toView(migration, places(migration.getId()));
    }

    void flush() {
        em().flush();
    }

    Page<MigrationView, MigrationId> list(ListMigrations query) {
        var after = query.after() == null ? FIRST : query.after().value();
        return Page.of(MigrationQueries_.list(em(), after, query.size() + 1), query.size(), SchemaMigration::getId)
                .map(this::shown);
    }
}
