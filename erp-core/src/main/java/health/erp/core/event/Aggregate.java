package health.erp.core.event;

import java.util.UUID;

/**
 * One thing that has a life of its own, named across modules.
 *
 * @param type FHIR-like noun in lower case: {@code patient}, {@code lab-order}
 */
public record Aggregate(String type, UUID id) {}
