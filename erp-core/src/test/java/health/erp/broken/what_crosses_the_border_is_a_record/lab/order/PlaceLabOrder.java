package health.erp.broken.what_crosses_the_border_is_a_record.lab.order;

public final class PlaceLabOrder {}
