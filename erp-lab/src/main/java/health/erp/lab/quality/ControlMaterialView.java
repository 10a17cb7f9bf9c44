package health.erp.lab.quality;

/** A control material as hosts see it. */
public record ControlMaterialView(ControlMaterialId id, String name, String maker) {}
