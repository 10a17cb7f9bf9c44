package health.erp.lab.autoverification;

import java.math.BigDecimal;

/** How haemolysed, icteric and lipaemic a serum is, in the instrument's own units: measured, or the most a test bears. */
public record Indices(BigDecimal haemolysis, BigDecimal icterus, BigDecimal lipaemia) {}
