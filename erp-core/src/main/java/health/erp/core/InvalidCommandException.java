package health.erp.core;

import jakarta.validation.ConstraintViolation;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Input breaks its own constraints. Carries one message per field; never the value of a patient's field. */
public final class InvalidCommandException extends ErpException {
    private final Map<String, String> problems;

    /** One field is wrong: {@code of("birthDate", "is not a calendar date; write it as 1980-05-12")}. */
    public static InvalidCommandException of(String field, String problem) {
        return new InvalidCommandException("input", Map.of(field, problem));
    }

    /** Several fields are wrong, each with its problem. */
    public static InvalidCommandException of(Map<String, String> problems) {
        return new InvalidCommandException("input", problems);
    }

    static InvalidCommandException of(Record command, Set<? extends ConstraintViolation<?>> violations) {
        var problems = new TreeMap<String, String>();
        violations.forEach(v -> problems.merge(v.getPropertyPath().toString(), v.getMessage(), (a, b) -> a + "; " + b));
        return new InvalidCommandException(command.getClass().getSimpleName(), problems);
    }

    private InvalidCommandException(String what, Map<String, String> problems) {
        super("erp.invalid", "The %s is invalid: %s.".formatted(what, sentence(problems)));
        this.problems = Collections.unmodifiableMap(new TreeMap<>(problems));
    }

    /** By field, as {@code identifiers[0].value}; sorted. */
    public Map<String, String> problems() {
        return problems;
    }

    private static String sentence(Map<String, String> problems) {
        var sentence = new StringBuilder();
        new TreeMap<>(problems).forEach((field, problem) -> sentence.append(sentence.isEmpty() ? "" : ", ")
                .append(field)
                .append(' ')
                .append(problem));
        return sentence.toString();
    }
}
