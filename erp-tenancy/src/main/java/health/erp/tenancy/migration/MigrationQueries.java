package health.erp.tenancy.migration;

import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of the migrations; checked against the entities when they are compiled. */
interface MigrationQueries {
    @HQL("select m from SchemaMigration m where m.id.value > :after order by m.id.value limit :size")
    List<SchemaMigration> list(UUID after, int size);

    @HQL("select p from PlaceMigration p where p.migration = :migration order by p.wave, p.place")
    List<PlaceMigration> places(MigrationId migration);
}
