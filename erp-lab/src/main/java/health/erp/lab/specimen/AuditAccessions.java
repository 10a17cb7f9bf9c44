package health.erp.lab.specimen;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Which serials of a site and year were passed over? */
public record AuditAccessions(@Min(0) @Max(99) int site, @Min(2000) @Max(2999) int year) {}
