package health.erp.lab.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A test of the catalogue as hosts see it.
 *
 * @param currentNumber of the version in force; 0 before the first
 * @param draft what will be published next
 */
public record TestView(
        LabTestId id,
        int version,
        TestCode code,
        String name,
        String section,
        CatalogueStatus status,
        int currentNumber,
        @Nullable TestDefinition draft) {}
