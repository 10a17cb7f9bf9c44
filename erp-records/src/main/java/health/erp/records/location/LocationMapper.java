package health.erp.records.location;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface LocationMapper {
    LocationMapper MAPPER = new LocationMapperImpl();

    LocationView toView(Location location);

    HousekeepingView toView(HousekeepingTask task);

    MaintenanceView toView(MaintenanceWindow window);

    BedSituation.Claim toView(BedClaim claim);
}
