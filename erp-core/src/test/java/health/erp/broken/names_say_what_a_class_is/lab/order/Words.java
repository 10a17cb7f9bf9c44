package health.erp.broken.names_say_what_a_class_is.lab.order;

final class Words {
    record OrderImpl() {}

    record DefaultOrder() {}

    record AbstractOrder() {}

    record BaseOrder() {}

    record OrderManager() {}

    record OrderHelper() {}

    record OrderUtils() {}

    record OrderUtil() {}

    record OrderDto() {}

    record OrderDTO() {}

    record OrderVO() {}

    record OrderService() {}

    private Words() {}
}
