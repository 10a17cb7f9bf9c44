package health.erp.lab.autoverification;

import health.erp.lab.interpretation.Interpretation;

/**
 * A result that calls for a further test on the same specimen: a high TSH for the free thyroxine.
 *
 * @param source the test whose result it looks at
 * @param meaning what the result has to mean, or a kind of it
 * @param target the test to order
 */
public record ReflexRule(String code, String source, Interpretation meaning, String target) {
    public ReflexRule {
        if (source.equals(target)) {
            throw new IllegalArgumentException("The reflex (%s) orders its own test (%s).".formatted(code, source));
        }
    }
}
