package health.erp.broken.nothing.lab.order;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

/** A mapper, whose implementation is generated. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface LabOrderMapper {
    LabOrderMapper MAPPER = new LabOrderMapperImpl();

    LabOrderView toView(LabOrder order);
}
