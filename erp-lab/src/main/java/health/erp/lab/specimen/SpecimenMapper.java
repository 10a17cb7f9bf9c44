package health.erp.lab.specimen;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface SpecimenMapper {
    SpecimenMapper MAPPER = new SpecimenMapperImpl();

    SpecimenView toView(Specimen specimen);

    CustodyView toView(CustodyEvent event);
}
