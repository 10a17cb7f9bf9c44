package health.erp.records.allergy;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface AllergyMapper {
    AllergyMapper MAPPER = new AllergyMapperImpl();

    AllergyView toView(Allergy allergy);
}
