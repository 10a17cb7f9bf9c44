package health.erp.examples.service.demo;

import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.HumanName;
import health.erp.records.person.NameUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Names people of several communities might have, in Latin and in their own script. */
final class DemoNames {
    private final Map<String, List<Word>> words = new HashMap<>();
    private final Map<String, String> scripts = new HashMap<>();

    private DemoNames(String... files) {
        for (var file : files) {
            learn(file);
        }
    }

    /** Those of the people a clinic knows by name. */
    static DemoNames few() {
        return new DemoNames("/demo/names.txt");
    }

    /** Enough that hundreds have one each. */
    static DemoNames many() {
        return new DemoNames("/demo/names.txt", "/demo/more-names.txt");
    }

    private void learn(String file) {
        try (var in = Objects.requireNonNull(DemoNames.class.getResourceAsStream(file))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ")))
                    .forEach(this::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void learn(List<String> line) {
        scripts.put(line.get(0), line.get(1));
        words.computeIfAbsent(line.get(0) + line.get(2), kind -> new ArrayList<>())
                .addAll(line.subList(3, line.size()).stream().map(Word::of).toList());
    }

    /** The official name and, now and then, the same in the community's own script. */
    List<HumanName> of(String community, AdministrativeGender gender, @Nullable Word family, Random random) {
        var given = pick(words(community, gender == AdministrativeGender.FEMALE ? "f" : "m"), random);
        var surname = family == null ? family(community, random) : family;
        var latin = new HumanName(NameUse.OFFICIAL, surname.latin, List.of(given.latin), null, null, null, null);
        var own =
                new HumanName(NameUse.USUAL, surname.own, List.of(given.own), null, null, null, scripts.get(community));
        return given.own.equals(given.latin) || random.nextInt(3) == 0 ? List.of(latin) : List.of(latin, own);
    }

    Word family(String community, Random random) {
        return pick(words(community, "s"), random);
    }

    private List<Word> words(String community, String kind) {
        return Objects.requireNonNull(words.get(community + kind));
    }

    static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    /** A name in Latin and in its own script. */
    record Word(String latin, String own) {
        static Word of(String text) {
            var both = Arrays.asList(text.replace('_', ' ').split("=", 2));
            return new Word(both.get(0), both.get(both.size() - 1));
        }
    }
}
