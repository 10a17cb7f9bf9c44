package health.erp.lab.result;

import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ResultMapper {
    ResultMapper MAPPER = new ResultMapperImpl();

    @Mapping(target = "id", source = "run.id")
    @Mapping(target = "reason", source = "run.reason")
    @Mapping(target = "current", source = "now")
    ResultView toView(TestRun run, ResultVersion now, List<ResultVersion> earlier);

    ResultView.VersionView toView(ResultVersion version);

    LookBackView toView(LookBack lookBack);
}
