package health.erp.records.matching;

import health.erp.records.matching.Traits.Born;
import java.util.List;

/**
 * A person's {@link Traits}, made ready once to be compared often. Shows nothing of them; made by
 * {@link Matcher#features}.
 */
public final class Features {
    /** Of a birth: nothing is known, or only the year, or the year and month. */
    static final int NEVER = 0;

    static final int YEAR = 1;
    static final int MONTH = 2;
    static final int DAY = 3;

    final long given;
    final long firstGiven;
    final long secondGiven;
    final long givenInitial;
    final long family;
    final long lastFamily;
    final long givenSound;
    final long familySound;
    final long relative;
    final int birth; // the digits of year, month and day, four bits each
    final int birthPrecision;
    final boolean estimated;
    final Traits.Sex sex;
    final Traits.Kind kind;
    final long house;
    final long street;
    final long locality;
    final long place;
    final long postcode;
    final long region;
    final long phone;
    final long otherPhone;
    final long number;
    final long otherNumber;
    final long thirdNumber;
    final int givenLetters;
    final int familyLetters;
    final int relativeLetters;
    final int streetLetters;
    final int localityLetters;
    final int placeLetters;
    final int givenRarity;
    final int familyRarity;
    final int placeRarity;
    final boolean commonGiven;

    Features(Traits traits, Frequencies frequencies) {
        var name = PersonName.of(traits);
        given = Packed.word(String.join("", name.given()));
        firstGiven = word(name.given(), 0);
        secondGiven = word(name.given(), 1);
        givenInitial = Packed.word(name.initials());
        family = Packed.word(String.join("", name.family()));
        lastFamily = word(name.family(), name.family().size() - 1);
        givenSound = sound(name.given());
        familySound = sound(name.family());
        relative = Packed.word(String.join("", name.relative()));
        var born = traits.born();
        birth = born == null ? 0 : digits(born);
        birthPrecision = born == null ? NEVER : born.month() == 0 ? YEAR : born.day() == 0 ? MONTH : DAY;
        estimated = born != null && born.estimated();
        sex = traits.sex();
        kind = traits.kind();
        house = Packed.code(Letters.joined(traits.house()));
        street = Packed.word(Letters.joined(traits.street()));
        locality = Packed.word(Letters.joined(traits.locality()));
        place = Packed.word(Letters.joined(traits.place()));
        postcode = Packed.code(Letters.joined(traits.postcode()));
        region = Packed.word(Letters.joined(traits.region()));
        phone = phone(traits.phones(), 0);
        otherPhone = phone(traits.phones(), 1);
        number = number(traits.numbers(), 0);
        otherNumber = number(traits.numbers(), 1);
        thirdNumber = number(traits.numbers(), 2);
        givenLetters = Packed.letters(given);
        familyLetters = Packed.letters(family);
        relativeLetters = Packed.letters(relative);
        streetLetters = Packed.letters(street);
        localityLetters = Packed.letters(locality);
        placeLetters = Packed.letters(place);
        givenRarity = frequencies.rarity(Field.GIVEN, given);
        familyRarity = frequencies.rarity(Field.FAMILY, family);
        placeRarity = frequencies.rarity(Field.PLACE, place);
        commonGiven = frequencies.isCommon(firstGiven);
    }

    int birthYear() {
        return digit(28) * 1000 + digit(24) * 100 + digit(20) * 10 + digit(16);
    }

    private int digit(int at) {
        return birth >>> at & 0xF;
    }

    private static int digits(Born born) {
        var all = (born.year() * 100 + born.month()) * 100 + born.day();
        var digits = 0;
        for (int at = 0; at < Integer.SIZE; at += 4) {
            digits |= all % 10 << at;
            all /= 10;
        }
        return digits;
    }

    private static long word(List<String> words, int index) {
        return index >= 0 && index < words.size() ? Packed.word(words.get(index)) : 0;
    }

    private static long sound(List<String> words) {
        return words.isEmpty() ? 0 : Packed.word(Sound.of(String.join("", words)));
    }

    private static long phone(List<String> phones, int index) {
        if (index >= phones.size()) {
            return 0;
        }
        var digits = phones.get(index).replaceAll("[^0-9]", "");
        return nibbles(digits.substring(Math.max(0, digits.length() - 10)));
    }

    /** The system and whether it is digits in the highest byte; then up to 14 digits, or a hash of anything else. */
    private static long number(List<Traits.Card> numbers, int index) {
        if (index >= numbers.size()) {
            return 0;
        }
        var value = Letters.joined(numbers.get(index).value());
        if (value.isEmpty()) {
            return 0;
        }
        var isDigits = value.length() <= 14 && value.chars().allMatch(Character::isDigit);
        var system = (Hashing.of(numbers.get(index).system()) & 0xFE) | (isDigits ? 1 : 0);
        return (system << 56) | (isDigits ? nibbles(value) : (Hashing.of(value) >>> 8) | 1);
    }

    private static long nibbles(String digits) {
        long packed = 0;
        for (int i = 0; i < digits.length(); i++) {
            packed |= (long) (digits.charAt(i) - '0' + 1) << (4 * i);
        }
        return packed;
    }
}
