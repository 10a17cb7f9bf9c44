package health.erp.tenancy.hospital;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface HospitalMapper {
    HospitalMapper MAPPER = new HospitalMapperImpl();

    HospitalView toView(Hospital hospital);
}
