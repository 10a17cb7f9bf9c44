package health.erp.lab.culture;

import org.jspecify.annotations.Nullable;

/**
 * A line of a table of breakpoints as it is imported. Spans are written as laboratories do: {@code <=0.25}, {@code >0.5}, {@code 4},
 * {@code 4-8}.
 *
 * @param organism code or group
 * @param drug as the guideline abbreviates it: CIP
 * @param method MIC or DISK
 * @param site only for what was taken there; null for anywhere
 */
public record BreakpointLine(
        @Nullable String organism,
        @Nullable String drug,
        @Nullable String method,
        @Nullable String site,
        @Nullable String s,
        @Nullable String sdd,
        @Nullable String i,
        @Nullable String r) {}
