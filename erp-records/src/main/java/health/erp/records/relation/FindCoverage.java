package health.erp.records.relation;

import health.erp.core.id.CoverageId;
import jakarta.validation.constraints.NotNull;

/** Asks for one coverage, as an invoice refers to it. */
public record FindCoverage(@NotNull CoverageId coverage) {}
