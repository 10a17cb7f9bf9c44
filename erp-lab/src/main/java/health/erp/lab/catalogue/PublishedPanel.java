package health.erp.lab.catalogue;

/** A version of a panel, as it was published and stays. */
public record PublishedPanel(PanelVersionId id, PanelId panel, PanelCode code, int number, PanelDefinition definition) {
    static PublishedPanel of(PanelVersion version) {
        return new PublishedPanel(
                version.getId(), version.getPanel(), version.getCode(), version.getNumber(), version.getDefinition());
    }
}
