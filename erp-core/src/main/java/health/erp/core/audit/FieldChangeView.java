package health.erp.core.audit;

import org.jspecify.annotations.Nullable;

/**
 * One field that changed.
 *
 * @param row entity and id: {@code Patient 0198...}; with a plus before a new row and a minus before one that is gone
 * @param before as JSON; null where there was none
 * @param after as JSON; null where there is none
 */
public record FieldChangeView(String row, String field, @Nullable String before, @Nullable String after) {}
