package health.erp.lab.critical;

import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface CriticalMapper {
    CriticalMapper MAPPER = new CriticalMapperImpl();

    @Mapping(target = "tries", source = "made")
    CriticalCallView toView(CriticalCall call, List<CallAttempt> made);

    CriticalCallView.AttemptView toView(CallAttempt attempt);
}
