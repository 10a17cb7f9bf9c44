package health.erp.records.appointment;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface AppointmentMapper {
    AppointmentMapper MAPPER = new AppointmentMapperImpl();

    AppointmentView toView(Appointment appointment);
}
