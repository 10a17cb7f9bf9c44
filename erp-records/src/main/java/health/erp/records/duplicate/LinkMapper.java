package health.erp.records.duplicate;

import health.erp.records.matching.Score;
import health.erp.records.patient.Lookalike;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface LinkMapper {
    LinkMapper MAPPER = new LinkMapperImpl();

    LinkView toView(IdentityLink link);

    DuplicateView.Entry toEntry(Lookalike patient);

    @Mapping(target = "explanation", source = "score.fields")
    CandidateView toCandidate(Lookalike patient, Score score);
}
