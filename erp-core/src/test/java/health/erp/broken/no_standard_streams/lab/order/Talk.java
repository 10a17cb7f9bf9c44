package health.erp.broken.no_standard_streams.lab.order;

final class Talk {
    @SuppressWarnings("SystemOut")
    void aloud() {
        System.out.println("placed");
    }
}
