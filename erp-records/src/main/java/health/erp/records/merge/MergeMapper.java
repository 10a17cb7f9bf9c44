package health.erp.records.merge;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface MergeMapper {
    MergeMapper MAPPER = new MergeMapperImpl();

    MergeView toView(PatientMerge merge);
}
