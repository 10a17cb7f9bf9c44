package health.erp.benchmarks.linkage;

import health.erp.benchmarks.people.People;
import health.erp.benchmarks.people.Person;
import health.erp.records.matching.Traits;
import health.erp.records.matching.Traits.Born;
import health.erp.records.matching.Traits.Card;
import health.erp.records.matching.Traits.Sex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Invented people as the desks of Indian hospitals write them, the same for the same seed: of five, one is there twice,
 * spelled by another clerk; among them twins, and families under one roof with one telephone.
 */
final class IndianPeople {
    private static final String[][] SPELLINGS = {
        {"sh", "s"},
        {"ee", "i"},
        {"th", "t"},
        {"v", "w"},
        {"kshm", "xm"},
        {"oo", "u"},
        {"ai", "ei"},
        {"dh", "d"},
        {"ch", "chh"},
        {"ya", "ia"},
        {"i", "ee"},
        {"u", "oo"},
        {"a", "aa"}
    };

    private final SplittableRandom random;
    private final List<Entry> entries = new ArrayList<>();
    private final boolean withId;
    private long number;

    private IndianPeople(long seed, boolean withId) {
        this.random = new SplittableRandom(seed);
        this.withId = withId;
        this.number = seed * 10_000_000;
    }

    static List<Entry> of(int count, long seed, boolean withId) {
        var people = new IndianPeople(seed, withId);
        while (people.entries.size() < count) {
            people.household();
        }
        return people.entries;
    }

    private void household() {
        var one = People.person(number++);
        var first = traits(one, one.given(), one.born().getYear());
        add(one, first);
        if (chance(20)) {
            add(one, rewritten(first));
        }
        if (chance(3)) { // a twin: everything the same but the name, and a number of its own
            var twin = calledOtherwise(one);
            add(twin, numbered(like(first, twin.given(), first.born(), sex(one)), twin));
        }
        if (chance(30)) { // somebody else who lives there
            var other = calledOtherwise(one);
            add(other, numbered(like(first, other.given(), born(other), sex(other)), other));
        }
    }

    /** Nobody gives two of a house the same name. */
    private Person calledOtherwise(Person one) {
        var other = People.person(number++);
        while (other.given().equals(one.given())) {
            other = People.person(number++);
        }
        return other;
    }

    private void add(Person whose, Traits traits) {
        entries.add(new Entry(whose.abha(), traits));
    }

    private Traits traits(Person person, String given, int year) {
        var house = person.street().substring(0, person.street().indexOf(','));
        var written = Traits.named(given, person.family())
                .relatedTo(chance(40) ? People.person(number + 5_000_000).given() : "")
                .born(chance(20) ? new Born(year, 0, 0, true) : born(person), sex(person))
                .living(
                        house,
                        person.street().substring(house.length() + 1),
                        "",
                        person.city(),
                        person.pin(),
                        person.state())
                .reachedAt(person.phone());
        return numbered(written, person);
    }

    /** Only some come with their number. */
    private Traits numbered(Traits traits, Person person) {
        return withId && chance(60) ? traits.numbered(new Card("abha", person.abha())) : traits.numbered();
    }

    private static Traits like(Traits household, String given, @Nullable Born born, Sex sex) {
        return Traits.named(given, household.family())
                .relatedTo(household.relative())
                .born(born, sex)
                .living(
                        household.house(),
                        household.street(),
                        household.locality(),
                        household.place(),
                        household.postcode(),
                        household.region())
                .reachedAt(household.phones().toArray(String[]::new));
    }

    /** The same person a year later, at another desk. */
    private Traits rewritten(Traits first) {
        var given = chance(50) ? respelled(first.given()) : first.given();
        var family = chance(30) ? respelled(first.family()) : first.family();
        var swapped = chance(5);
        var initial = !swapped && chance(10);
        var relative = chance(50) ? first.relative() : respelled(first.relative());
        var writtenInto = initial && !relative.isEmpty() && chance(50) ? " S/o " + relative : "";
        var born = first.born();
        var year = born == null ? 0 : born.year();
        var other = chance(15)
                ? new Born(year + random.nextInt(3) - 1, 0, 0, true)
                : chance(8) && born != null && born.day() > 0
                        ? new Born(year, born.month(), 1 + random.nextInt(28), false)
                        : born;
        var moved = chance(10);
        var written = Traits.named(
                        swapped ? family : initial ? family.charAt(0) + ". " + given + writtenInto : given,
                        swapped ? given : initial ? "" : family)
                .relatedTo(writtenInto.isEmpty() && chance(70) ? relative : "")
                .born(other, first.sex())
                .living(
                        moved ? "" + (1 + random.nextInt(400)) : first.house(),
                        moved ? "New Colony" : chance(20) ? respelled(first.street()) : first.street(),
                        "",
                        first.place(),
                        moved || chance(10) ? "" : first.postcode(),
                        first.region())
                .reachedAt((chance(20) ? List.<String>of() : first.phones()).toArray(String[]::new));
        return withId && chance(60) ? written.numbered(first.numbers().toArray(Card[]::new)) : written;
    }

    /** One sound written in another way, or a slip of the finger. */
    private String respelled(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < 4; i++) {
            var spelling = SPELLINGS[random.nextInt(SPELLINGS.length)];
            if (lower.contains(spelling[0])) {
                return lower.replaceFirst(spelling[0], spelling[1]);
            }
        }
        if (lower.length() < 4) {
            return lower;
        }
        var at = 1 + random.nextInt(lower.length() - 2);
        return lower.substring(0, at) + lower.charAt(at + 1) + lower.charAt(at) + lower.substring(at + 2);
    }

    private static Born born(Person person) {
        var day = person.born();
        return new Born(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), false);
    }

    private static Sex sex(Person person) {
        return person.female() ? Sex.FEMALE : Sex.MALE;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
