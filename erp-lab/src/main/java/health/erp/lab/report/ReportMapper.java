package health.erp.lab.report;

import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ReportMapper {
    ReportMapper MAPPER = new ReportMapperImpl();

    @Mapping(target = "id", source = "report.id")
    @Mapping(target = "status", source = "report.status")
    @Mapping(target = "current", source = "now")
    ReportView toView(DiagnosticReport report, ReportVersion now, List<ReportVersion> earlier);

    ReportView.IssueView toView(ReportVersion version);
}
