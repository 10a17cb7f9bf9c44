package health.erp.lab.culture;

import jakarta.validation.constraints.NotNull;

/**
 * Answers for what is known of a culture.
 *
 * @param version of the view that was read through
 * @param last whether no more is to come
 */
public record ReportCulture(@NotNull CultureId culture, int version, boolean last) {}
