package health.erp.records.queue;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface QueueMapper {
    QueueMapper MAPPER = new QueueMapperImpl();

    QueueTokenView toView(QueueToken token);
}
