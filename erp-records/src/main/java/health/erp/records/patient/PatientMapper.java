package health.erp.records.patient;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface PatientMapper {
    PatientMapper MAPPER = new PatientMapperImpl();

    PatientView toView(Patient patient);

    PatientView.IdentifierView toView(PatientIdentifier identifier);
}
