package health.erp.core;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Conditions in the words of the house. */
final class HouseConditions {
    /** For rules that begin with {@code noClasses()}. */
    static ArchCondition<JavaClass> dependWhere(String description, Predicate<Dependency> wrong) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(wrong)
                        .forEach(d -> events.add(SimpleConditionEvent.satisfied(d, d.getDescription())));
            }
        };
    }

    /** Looks at each and tells what is wrong with it, in sentences. */
    static <T> ArchCondition<T> be(String description, BiConsumer<T, Consumer<String>> problems) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                problems.accept(item, problem -> events.add(SimpleConditionEvent.violated(item, problem)));
            }
        };
    }

    private HouseConditions() {}
}
