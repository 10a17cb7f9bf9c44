package health.erp.records.matching;

import java.util.ArrayList;
import java.util.Collections;

/**
 * How a name sounds, so that ways to write it meet: Lakshmi and Laxmi, Sunita and Suneetha, Chowdhury and Chaudhari,
 * Mohammed and Muhammad. Made for Indian names in Latin letters; it keeps consonants and tells no vowels apart.
 */
public final class Sound {
    static final int MAX = 6;

    private Sound() {}

    /**
     * The sounds of a whole name in the order of the alphabet, whichever of them is the family name; initials left out.
     * Empty if there is no word in it.
     */
    public static String ofName(String name) {
        var sounds = new ArrayList<String>();
        for (var word : Letters.words(name)) {
            if (word.length() > 1) {
                var sound = of(word);
                if (!sounds.contains(sound)) {
                    sounds.add(sound);
                }
            }
        }
        Collections.sort(sounds);
        return String.join(" ", sounds);
    }

    /** The sound of one word of a to z, at most six letters. */
    static String of(String name) {
        var word = name.replace("x", "ks");
        var sound = new StringBuilder();
        for (int i = 0; i < word.length() && sound.length() < MAX; ) {
            var next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            var heard = heard(word.charAt(i), next, i == 0);
            if (heard != 0 && (sound.isEmpty() || sound.charAt(sound.length() - 1) != heard)) {
                sound.append(heard);
            }
            i += length(word.charAt(i), next);
        }
        return sound.toString();
    }

    /** Letters that are one sound: a breathed consonant (bh, dh, th), sh, ch, ph. */
    private static int length(char letter, char next) {
        var breathed = next == 'h' && "bcdgjkpst".indexOf(letter) >= 0;
        return breathed || (letter == 'c' && next == 'k') ? 2 : 1;
    }

    private static char heard(char letter, char next, boolean first) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> first ? (letter == 'y' ? 'y' : 'a') : 0;
            case 'h' -> first ? 'h' : 0;
            case 'p' -> next == 'h' ? 'f' : 'p';
            case 'c' -> next == 'h' ? 'c' : "ei".indexOf(next) >= 0 ? 's' : 'k';
            case 'q' -> 'k';
            case 'w' -> "aeiouy".indexOf(next) >= 0 ? 'v' : 0; // Chowdhury, Chaudhari
            case 'z' -> 'j';
            default -> letter;
        };
    }
}
