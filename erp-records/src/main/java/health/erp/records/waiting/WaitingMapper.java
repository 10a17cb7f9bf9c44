package health.erp.records.waiting;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface WaitingMapper {
    WaitingMapper MAPPER = new WaitingMapperImpl();

    WaitingEntryView toView(WaitingEntry entry);
}
