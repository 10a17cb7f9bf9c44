package health.erp.lab.quality;

import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface QualityMapper {
    QualityMapper MAPPER = new QualityMapperImpl();

    InstrumentView toView(Instrument instrument);

    ControlMaterialView toView(ControlMaterial material);

    ControlLotView toView(ControlLot lot);

    ControlledTestView toView(ControlledTest controlled);

    ControlTargetView toView(ControlTarget target);

    ControlEpochView toView(ControlEpoch epoch);

    @Mapping(target = "violations", source = "run.decision.violations")
    @Mapping(target = "unknown", source = "run.decision.unknown")
    ControlRunView toView(LoggedRun run, List<LoggedPoint> points);

    ControlPointView toView(LoggedPoint point);
}
