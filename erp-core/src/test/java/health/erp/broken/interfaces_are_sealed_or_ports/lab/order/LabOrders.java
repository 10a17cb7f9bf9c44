package health.erp.broken.interfaces_are_sealed_or_ports.lab.order;

public interface LabOrders {
    void place(String test);

    interface Listener {
        void placed(String test);
    }
}
