package health.erp.records.appointment;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface SeriesMapper {
    SeriesMapper MAPPER = new SeriesMapperImpl();

    SeriesView toView(AppointmentSeries series);
}
