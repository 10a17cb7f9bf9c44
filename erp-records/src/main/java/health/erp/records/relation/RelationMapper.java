package health.erp.records.relation;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface RelationMapper {
    RelationMapper MAPPER = new RelationMapperImpl();

    RelationView toView(Relation relation);

    CoverageView toView(Coverage coverage);
}
