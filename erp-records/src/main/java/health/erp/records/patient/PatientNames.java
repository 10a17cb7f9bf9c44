package health.erp.records.patient;

import health.erp.records.matching.Sound;
import health.erp.records.person.BirthDate;
import health.erp.records.person.HumanName;
import health.erp.records.person.NameKeys;
import health.erp.records.person.NameUse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How patients are called, and told to look alike, by their names. */
final class PatientNames {
    private static final int MAX_SAMENESS = 200;
    private static final int MAX_SOUND = 120;

    /** A name for somebody whose own nobody knows yet. */
    static HumanName called(NameUse use, String text) {
        return new HumanName(use, null, List.of(), null, null, cut(text, HumanName.MAX_PART), null);
    }

    /** The official name, or what the patient is called until there is one. */
    static String shown(List<HumanName> names) {
        return main(names).full();
    }

    /** Equal for two entries that look like the same person; null if that cannot be told. */
    static @Nullable String sameness(List<HumanName> names, @Nullable BirthDate born) {
        var official = official(names);
        var key = born == null || official.isEmpty() ? null : NameKeys.sameness(official.get(), born);
        if (born == null || key == null || key.length() <= MAX_SAMENESS) {
            return key;
        }
        var day = "|" + born.format(); // of a long name the day counts more than the end
        return cut(key, MAX_SAMENESS - day.length()) + day;
    }

    private static Optional<HumanName> official(List<HumanName> names) {
        return names.stream().filter(n -> n.use() == NameUse.OFFICIAL).findFirst();
    }

    /** Of the official name; null if there is no word in it. */
    static @Nullable String sound(List<HumanName> names) {
        var sound = Sound.ofName(shown(names));
        return sound.isEmpty() ? null : cut(sound, MAX_SOUND);
    }

    /** The official name, or what the patient is called until there is one. */
    static HumanName main(List<HumanName> names) {
        return official(names).orElse(names.get(0));
    }

    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }

    private PatientNames() {}
}
