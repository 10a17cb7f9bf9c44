package health.erp.lab.order;

import health.erp.lab.status.OrderStatus;
import health.erp.lab.status.OrderStatus.OrderControlStatus;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface LabOrderMapper {
    LabOrderMapper MAPPER = new LabOrderMapperImpl();

    @Mapping(target = "control", expression = "java(item.getStatus().control(item.getProgress()))")
    OrderItemView toView(OrderItem item);

    @Mapping(target = "id", source = "order.id")
    @Mapping(target = "patient", source = "order.patient")
    LabOrderView toView(LabOrder order, OrderStatus status, OrderControlStatus control, List<OrderItem> items);

    SubjectView toView(LabSubject subject);
}
