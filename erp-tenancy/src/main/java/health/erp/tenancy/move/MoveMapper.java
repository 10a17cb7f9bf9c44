package health.erp.tenancy.move;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface MoveMapper {
    MoveMapper MAPPER = new MoveMapperImpl();

    MoveView toView(Move move);
}
