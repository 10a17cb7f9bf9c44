package health.erp.records.condition;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ConditionMapper {
    ConditionMapper MAPPER = new ConditionMapperImpl();

    ConditionView toView(Condition condition);
}
