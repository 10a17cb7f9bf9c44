package health.erp.lab.culture;

import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface CultureMapper {
    CultureMapper MAPPER = new CultureMapperImpl();

    CultureView toView(Culture culture, List<IsolateView> grown);

    IsolateView toView(Isolate isolate, List<Susceptibility> drugs);

    SusceptibilityView toView(Susceptibility susceptibility);

    CultureReadingView toView(CultureReading reading);

    CultureReportView toView(CultureReport report);

    @Mapping(target = "notEvaluable", source = "reason")
    ReportContent.ReportedDrug toReported(Susceptibility susceptibility);

    BreakpointTableView toView(BreakpointTable table);
}
