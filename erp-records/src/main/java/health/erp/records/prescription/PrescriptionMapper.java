package health.erp.records.prescription;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface PrescriptionMapper {
    PrescriptionMapper MAPPER = new PrescriptionMapperImpl();

    PrescriptionView toView(Prescription prescription);

    DispenseView toView(Dispense dispense);

    IssueView toView(DetectedIssue issue);
}
