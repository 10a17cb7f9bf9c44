package health.erp.records.encounter;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface EncounterMapper {
    EncounterMapper MAPPER = new EncounterMapperImpl();

    EncounterView toView(Encounter encounter);

    EncounterView.ParticipantView toView(EncounterParticipant participant);
}
