package health.erp.lab.control;

import org.jspecify.annotations.Nullable;

/**
 * A rule that did not hold.
 *
 * @param level the material it was seen in; null if across materials
 */
public record Violation(WestgardRule rule, @Nullable String level) {}
