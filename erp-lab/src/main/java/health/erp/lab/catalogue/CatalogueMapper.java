package health.erp.lab.catalogue;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface CatalogueMapper {
    CatalogueMapper MAPPER = new CatalogueMapperImpl();

    TestView toView(LabTest test);

    PanelView toView(Panel panel);
}
