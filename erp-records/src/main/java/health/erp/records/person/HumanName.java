package health.erp.records.person;

import static java.util.stream.Collectors.joining;

import health.erp.core.InvalidCommandException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name a person goes by, in one script. Who has only one name gives it as family, as given or as text.
 *
 * @param text the whole name as it is to be shown, where the parts do not tell
 * @param script ISO 15924: Latn, Deva, Taml
 */
public record HumanName(
        @NotNull NameUse use,
        @Size(max = HumanName.MAX_PART) @Nullable String family,
        @NotNull @Size(max = HumanName.MAX_GIVEN) List<@NotNull @Size(max = HumanName.MAX_PART) String> given,
        @Size(max = HumanName.MAX_PART) @Nullable String prefix,
        @Size(max = HumanName.MAX_PART) @Nullable String suffix,
        @Size(max = HumanName.MAX_PART) @Nullable String text,
        @Pattern(regexp = HumanName.SCRIPT) @Nullable String script) {
    public static final int MAX_PART = 100;
    public static final int MAX_GIVEN = 10;
    static final String SCRIPT = "[A-Z][a-z]{3}";

    public HumanName {
        use = Parts.present("name.use", use);
        family = Parts.line("name.family", family, MAX_PART);
        given = Parts.lines("name.given", given, MAX_PART, MAX_GIVEN);
        prefix = Parts.line("name.prefix", prefix, MAX_PART);
        suffix = Parts.line("name.suffix", suffix, MAX_PART);
        text = Parts.line("name.text", text, MAX_PART);
        script = Parts.line("name.script", script, 4);
        if (script != null && !script.matches(SCRIPT)) {
            throw InvalidCommandException.of("name.script", "is not an ISO 15924 code such as Latn or Deva");
        }
        if (family == null && given.isEmpty() && text == null) {
            throw InvalidCommandException.of("name", "needs a family name, a given name or a text");
        }
    }

    /** The name on the person's papers; the script is left open. */
    public static HumanName official(@Nullable String family, String... given) {
        return new HumanName(NameUse.OFFICIAL, family, List.of(given), null, null, null, null);
    }

    /** As the person is to be addressed: the text, else prefix, given names, family name and suffix. */
    public String full() {
        if (text != null) {
            return text;
        }
        return Stream.of(
                        Stream.ofNullable(prefix), given.stream(), Stream.ofNullable(family), Stream.ofNullable(suffix))
                .flatMap(parts -> parts)
                .collect(joining(" "));
    }
}
