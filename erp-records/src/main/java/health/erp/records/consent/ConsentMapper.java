package health.erp.records.consent;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ConsentMapper {
    ConsentMapper MAPPER = new ConsentMapperImpl();

    ConsentView toView(Consent consent);

    ReceivedView toView(ReceivedRecord received);
}
