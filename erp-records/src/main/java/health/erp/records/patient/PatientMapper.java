package health.erp.records.patient;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface PatientMapper {
    PatientMapper MAPPER = new PatientMapperImpl();

    @Mapping(target = "insteadOf", ignore = true)
    PatientView toView(Patient patient);

    @Mapping(target = "patient", source = "id")
    @Mapping(target = "deceased", source = "deceased.yes")
    PatientStanding toStanding(Patient patient);

    PatientView.IdentifierView toView(PatientIdentifier identifier);
}
