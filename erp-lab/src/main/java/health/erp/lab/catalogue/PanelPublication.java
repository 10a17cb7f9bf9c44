package health.erp.lab.catalogue;

/** A panel that was put in force. */
public record PanelPublication(PanelView panel, PublishedPanel published) {}
