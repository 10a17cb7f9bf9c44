package health.erp.records.schedule;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ScheduleMapper {
    ScheduleMapper MAPPER = new ScheduleMapperImpl();

    ServiceView toView(ServiceOffer service);

    ResourceView toView(BookableResource resource);

    BlockView toView(TimeBlock block);
}
