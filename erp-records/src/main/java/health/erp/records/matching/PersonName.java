package health.erp.records.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a name and what they are: initials apart from names, titles left out, and whose son or wife somebody is
 * taken out of the name it was written into.
 */
record PersonName(List<String> given, String initials, List<String> family, List<String> relative) {
    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "dr", "shri", "sri", "smt", "kumari", "km", "baby", "master", "late");
    private static final Set<String> OF_THE = Set.of("o", "of");
    private static final Set<String> RELATIONS = Set.of("s", "w", "d", "c", "h", "son", "wife", "daughter", "husband");
    private static final Set<String> JOINED = Set.of("so", "wo", "do", "co");

    static PersonName of(Traits traits) {
        var given = new ArrayList<String>();
        var family = new ArrayList<String>();
        var relative = new ArrayList<>(Letters.words(traits.relative()));
        split(traits.given(), given, relative);
        split(traits.family(), family, relative);
        var initials = new StringBuilder();
        given.removeIf(word -> isInitial(word, initials));
        family.removeIf(word -> isInitial(word, initials));
        strip(given);
        strip(relative);
        relative.removeIf(word -> word.length() == 1);
        if (given.isEmpty() && family.size() > 1) {
            given.add(family.remove(0));
        }
        return new PersonName(given, initials.toString(), family, relative);
    }

    /** What stands after S/o, W/o, D/o or C/o tells of somebody else. */
    private static void split(String text, List<String> name, List<String> relative) {
        var words = Letters.words(text);
        var end = relation(words);
        name.addAll(words.subList(0, end));
        var after = end + (end < words.size() && JOINED.contains(words.get(end)) ? 1 : 2);
        if (after < words.size()) {
            relative.addAll(words.subList(after, words.size()));
        }
    }

    private static int relation(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            var isRelation =
                    i + 1 < words.size() && RELATIONS.contains(words.get(i)) && OF_THE.contains(words.get(i + 1));
            if (isRelation || (JOINED.contains(words.get(i)) && i + 1 < words.size())) {
                return i;
            }
        }
        return words.size();
    }

    private static boolean isInitial(String word, StringBuilder initials) {
        if (word.length() > 1) {
            return false;
        }
        initials.append(word);
        return true;
    }

    private static void strip(List<String> words) {
        while (words.size() > 1 && TITLES.contains(words.get(0))) {
            words.remove(0);
        }
    }
}
