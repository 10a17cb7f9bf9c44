package health.erp.lab.reagent;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ReagentMapper {
    ReagentMapper MAPPER = new ReagentMapperImpl();

    ReagentRecipeView toView(ReagentRecipe recipe);

    ReagentLotView toView(ReagentLot lot);

    ReagentUseView toView(ReagentUse use);
}
