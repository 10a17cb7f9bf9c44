package health.erp.core.notice;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of notice a module sends: its parameters and the texts it ships. Declared in its door; a hospital may define
 * texts of its own in their place.
 *
 * @param name public and stable: {@code appointment.reminder}; at most 80 characters
 * @param parameterType a record; components that say something of a person's health are {@link Clinical}
 * @param mustBeTold cannot be opted out of, and does not wait for quiet hours to end
 * @param texts at least one, in English
 */
public record NoticeType<T extends Record>(
        String name, Class<T> parameterType, boolean mustBeTold, List<NoticeText> texts) {
    public NoticeType {
        if (!name.matches("[a-z0-9][a-z0-9._-]{0,79}")) {
            throw new IllegalArgumentException(
                    "The notice type (%s) needs a name of at most 80 of a-z, 0-9, '.', '_', '-'.".formatted(name));
        }
        texts = List.copyOf(texts);
    }

    public static <T extends Record> NoticeType<T> of(String name, Class<T> parameters, NoticeText... texts) {
        return new NoticeType<>(name, parameters, false, List.of(texts));
    }

    public NoticeType<T> thatMustBeTold() {
        return new NoticeType<>(name, parameterType, true, texts);
    }

    Set<String> parameters() {
        return components().map(RecordComponent::getName).collect(Collectors.toSet());
    }

    Set<String> clinical() {
        return components()
                .filter(c -> c.isAnnotationPresent(Clinical.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    /** What is wrong with what the module ships; in sentences, empty when it is fine. */
    public List<String> problems() {
        var english = texts.stream().anyMatch(t -> t.language().equals("en"))
                ? Stream.<String>empty()
                : Stream.of("The notice type (%s) ships no text in English.".formatted(name));
        var wrong = texts.stream().flatMap(t -> t.problems(this).stream()
                .map(p -> "The text of notice type (%s) for (%s, %s) is wrong: %s."
                        .formatted(name, t.channel(), t.language(), p)));
        return Stream.concat(english, wrong).toList();
    }

    private Stream<RecordComponent> components() {
        return Arrays.stream(parameterType.getRecordComponents());
    }
}
