package health.erp.records.admission;

import health.erp.records.encounter.EncounterView;
import health.erp.records.location.BedSituation;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface AdmissionMapper {
    AdmissionMapper MAPPER = new AdmissionMapperImpl();

    @Mapping(target = "id", source = "admission.id")
    @Mapping(target = "version", source = "admission.version")
    @Mapping(target = "patient", source = "encounter.patient")
    @Mapping(target = "status", source = "encounter.status")
    @Mapping(target = "admittedAt", source = "encounter.startedAt")
    @Mapping(target = "dischargedAt", source = "encounter.endedAt")
    @Mapping(target = "disposition", source = "encounter.disposition")
    @Mapping(target = "beds", source = "claims")
    AdmissionView toView(Admission admission, EncounterView encounter, List<BedSituation.Claim> claims);

    @Mapping(target = "from", source = "period.start")
    @Mapping(target = "until", source = "period.end")
    AdmissionView.BedStay toView(BedSituation.Claim claim);

    AdmissionView.MovementView toView(Movement movement);
}
