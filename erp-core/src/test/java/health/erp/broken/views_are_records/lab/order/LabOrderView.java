package health.erp.broken.views_are_records.lab.order;

final class LabOrderView {
    private final String test;

    LabOrderView(String test) {
        this.test = test;
    }

    String test() {
        return test;
    }
}
