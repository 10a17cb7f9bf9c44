package health.erp.tenancy.migration;

import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface MigrationMapper {
    MigrationMapper MAPPER = new MigrationMapperImpl();

    MigrationView toView(SchemaMigration migration, List<PlaceMigration> places);

    MigrationView.PlaceView toView(PlaceMigration place);
}
