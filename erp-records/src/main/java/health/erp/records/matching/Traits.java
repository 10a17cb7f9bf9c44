package health.erp.records.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells a person from others, as it was written down. Whatever is not known is the empty text, or null.
 *
 * @param given all given names, and initials, in their order
 * @param relative name of the father, husband or mother
 * @param house number of the house or flat
 * @param locality village, colony, building
 * @param place city, town, suburb
 * @param region state
 * @param phones with or without the country; the last ten digits count
 * @param numbers that only one person has
 */
public record Traits(
        Kind kind,
        String given,
        String family,
        String relative,
        @Nullable Born born,
        Sex sex,
        String house,
        String street,
        String locality,
        String place,
        String postcode,
        String region,
        List<String> phones,
        List<Card> numbers) {

    /** What sort of entry it is. */
    public enum Kind {
        NAMED,
        /** "Baby of ...": has its mother's name, address and phone, and is not she. */
        NEWBORN,
        /** Nobody could say who it is. */
        UNKNOWN
    }

    /** As it is registered. */
    public enum Sex {
        UNKNOWN,
        MALE,
        FEMALE,
        OTHER
    }

    /**
     * A birth date as it was read, which need not be in the calendar.
     *
     * @param month 0 if only the year is known
     * @param day 0 if only the month is known
     * @param estimated worked out from an age
     */
    public record Born(int year, int month, int day, boolean estimated) {
        public Born {
            if (year < 0 || year > 9999 || month < 0 || month > 99 || day < 0 || day > 99) {
                throw new IllegalArgumentException("A birth has a year of four digits, a month and a day of two.");
            }
        }
    }

    /**
     * A number and who gives it.
     *
     * @param system any name of it, the same in all entries
     */
    public record Card(String system, String value) {}

    public Traits {
        phones = List.copyOf(phones);
        numbers = List.copyOf(numbers);
    }

    public static Traits named(String given, String family) {
        return new Traits(
                Kind.NAMED, given, family, "", null, Sex.UNKNOWN, "", "", "", "", "", "", List.of(), List.of());
    }

    public Traits of(Kind other) {
        return new Traits(
                other, given, family, relative, born, sex, house, street, locality, place, postcode, region, phones,
                numbers);
    }

    public Traits relatedTo(String whom) {
        return new Traits(
                kind, given, family, whom, born, sex, house, street, locality, place, postcode, region, phones,
                numbers);
    }

    public Traits born(@Nullable Born when, Sex as) {
        return new Traits(
                kind, given, family, relative, when, as, house, street, locality, place, postcode, region, phones,
                numbers);
    }

    public Traits living(String house, String street, String locality, String place, String postcode, String region) {
        return new Traits(
                kind, given, family, relative, born, sex, house, street, locality, place, postcode, region, phones,
                numbers);
    }

    public Traits reachedAt(String... at) {
        return new Traits(
                kind,
                given,
                family,
                relative,
                born,
                sex,
                house,
                street,
                locality,
                place,
                postcode,
                region,
                List.of(at),
                numbers);
    }

    public Traits numbered(Card... has) {
        return new Traits(
                kind,
                given,
                family,
                relative,
                born,
                sex,
                house,
                street,
                locality,
                place,
                postcode,
                region,
                phones,
                List.of(has));
    }
}
