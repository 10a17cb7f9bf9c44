package health.erp.records.observation;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ObservationMapper {
    ObservationMapper MAPPER = new ObservationMapperImpl();

    ObservationView toView(Observation observation);
}
