package health.erp.broken.instance_fields_are_not_public.lab.order;

final class LabOrder {
    public static final int MAX_TESTS = 40;

    public String test = "GLU";
}
