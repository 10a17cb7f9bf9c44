package health.erp.lab.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A panel of the catalogue as hosts see it.
 *
 * @param currentNumber of the version in force; 0 before the first
 * @param draft what will be published next
 */
public record PanelView(
        PanelId id,
        int version,
        PanelCode code,
        String name,
        CatalogueStatus status,
        int currentNumber,
        @Nullable PanelDefinition draft) {}
