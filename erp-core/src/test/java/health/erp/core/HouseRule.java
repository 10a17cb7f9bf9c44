package health.erp.core;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule with its advice, which remembers what it held on: some test runners drop it, or its failure, without a word. */
final class HouseRule implements ArchRule {
    private final ArchRule rule;
    private volatile @Nullable JavaClasses kept;

    private HouseRule(ArchRule rule) {
        this.rule = rule;
    }

    /** @param advice why the house wants it so, and what to do instead */
    static HouseRule rule(ArchRule rule, String advice) {
        return new HouseRule(rule.because(advice).allowEmptyShould(true));
    }

    /** The rules of these classes by name, in the order they are written. */
    static Map<String, HouseRule> of(Class<?>... chapters) {
        var rules = new LinkedHashMap<String, HouseRule>();
        Arrays.stream(chapters)
                .flatMap(chapter -> Arrays.stream(chapter.getDeclaredFields()))
                .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
                .forEach(field -> rules.put(field.getName(), in(field)));
        return rules;
    }

    private static HouseRule in(Field field) {
        try {
            return (HouseRule) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean heldOn(JavaClasses classes) {
        return classes.equals(kept);
    }

    @Override
    public void check(JavaClasses classes) {
        rule.check(classes);
        kept = classes;
    }

    @Override
    public EvaluationResult evaluate(JavaClasses classes) {
        return rule.evaluate(classes);
    }

    @Override
    public String getDescription() {
        return rule.getDescription();
    }

    @Override
    public ArchRule because(String reason) {
        return new HouseRule(rule.because(reason));
    }

    @Override
    public ArchRule allowEmptyShould(boolean allow) {
        return new HouseRule(rule.allowEmptyShould(allow));
    }

    @Override
    public ArchRule as(String description) {
        return new HouseRule(rule.as(description));
    }
}
