package health.erp.records.matching;

import static health.erp.records.matching.Agreement.CLOSE;
import static health.erp.records.matching.Agreement.DIFFERENT;
import static health.erp.records.matching.Agreement.EXACT;
import static health.erp.records.matching.Agreement.PARTIAL;
import static health.erp.records.matching.Agreement.SIMILAR;
import static health.erp.records.matching.Agreement.SWAPPED;
import static health.erp.records.matching.Agreement.UNKNOWN;

/** How far two persons agree in each field, three bits for a field in one long. The same whichever comes first. */
final class Pattern {
    private static final int BITS = 3;
    private static final int CLOSE_LIKENESS = 9_200;
    private static final int SIMILAR_LIKENESS = 8_500;
    private static final int ALIKE_LIKENESS = 8_000; // of names with the same sound
    private static final long ONES = 0x1111_1111L; // a digit of 0 is a digit too
    private static final int AGE_TOLERANCE = 1;
    private static final int ESTIMATE_TOLERANCE = 2;

    private Pattern() {}

    static long of(Features a, Features b) {
        var given = given(a, b);
        var family = family(a, b);
        if (given == DIFFERENT && family == DIFFERENT && isSwapped(a.given, a.family, b.given, b.family)) {
            given = SWAPPED;
            family = SWAPPED;
        }
        var street = word(a.street, a.streetLetters, b.street, b.streetLetters);
        var locality = word(a.locality, a.localityLetters, b.locality, b.localityLetters);
        if (street == DIFFERENT && locality == DIFFERENT && isSwapped(a.street, a.locality, b.street, b.locality)) {
            street = SWAPPED;
            locality = SWAPPED;
        }
        return bits(Field.GIVEN, given)
                | bits(Field.FAMILY, family)
                | bits(Field.RELATIVE, word(a.relative, a.relativeLetters, b.relative, b.relativeLetters))
                | bits(Field.BIRTH, birth(a, b))
                | bits(Field.GENDER, gender(a, b))
                | bits(Field.HOUSE, code(a.house, b.house))
                | bits(Field.STREET, street)
                | bits(Field.LOCALITY, locality)
                | bits(Field.PLACE, word(a.place, a.placeLetters, b.place, b.placeLetters))
                | bits(Field.POSTCODE, postcode(a.postcode, b.postcode))
                | bits(Field.REGION, region(a.region, b.region))
                | bits(Field.PHONE, phone(a, b))
                | bits(Field.NUMBER, number(a, b));
    }

    static Agreement in(long pattern, Field field) {
        return Agreement.of(ordinal(pattern, field.number));
    }

    static int ordinal(long pattern, int field) {
        return (int) (pattern >>> (field * BITS)) & 7;
    }

    static long bits(Field field, Agreement agreement) {
        return (long) agreement.number << (field.number * BITS);
    }

    private static Agreement given(Features a, Features b) {
        if (a.given == 0 || b.given == 0) {
            return UNKNOWN;
        }
        if (a.given == b.given) {
            return EXACT;
        }
        if (a.givenSound == b.givenSound) {
            return soundingAlike(a.given, b.given);
        }
        var whole = graded(a.given, a.givenLetters, b.given, b.givenLetters);
        return whole == CLOSE || (a.secondGiven | b.secondGiven) == 0 ? whole : closer(whole, oneOfGiven(a, b));
    }

    private static Agreement oneOfGiven(Features a, Features b) {
        return graded(Math.max(
                Packed.likeness(a.firstGiven, b.firstGiven),
                Math.max(Packed.likeness(a.firstGiven, b.secondGiven), Packed.likeness(a.secondGiven, b.firstGiven))));
    }

    /** Where there is no family name, the initial before the name may stand for it: K. Ramesh, Ramesh Kumar. */
    private static Agreement family(Features a, Features b) {
        if (a.family == 0 || b.family == 0) {
            var stands = a.family == 0 ? isInitialOf(a, b) : isInitialOf(b, a);
            return stands ? PARTIAL : UNKNOWN;
        }
        if (a.family == b.family) {
            return EXACT;
        }
        if (a.familySound == b.familySound) {
            return soundingAlike(a.family, b.family);
        }
        var whole = graded(a.family, a.familyLetters, b.family, b.familyLetters);
        return a.lastFamily == a.family && b.lastFamily == b.family
                ? whole
                : closer(whole, graded(Packed.likeness(a.lastFamily, b.lastFamily)));
    }

    private static boolean isInitialOf(Features without, Features with) {
        return without.givenInitial != 0
                && with.family != 0
                && Packed.first(without.givenInitial) == Packed.first(with.family);
    }

    private static Agreement word(long a, int lettersA, long b, int lettersB) {
        if (a == 0 || b == 0) {
            return UNKNOWN;
        }
        return a == b ? EXACT : graded(a, lettersA, b, lettersB);
    }

    private static Agreement graded(long a, int lettersA, long b, int lettersB) {
        return Packed.areFar(a, lettersA, b, lettersB) ? DIFFERENT : graded(Packed.likeness(a, b));
    }

    /** Laxmi and Lakshmi are one name; Anita and Anant only sound alike. */
    private static Agreement soundingAlike(long a, long b) {
        return Packed.likeness(a, b) >= ALIKE_LIKENESS ? CLOSE : SIMILAR;
    }

    private static Agreement graded(int likeness) {
        if (likeness >= CLOSE_LIKENESS) {
            return CLOSE;
        }
        return likeness >= SIMILAR_LIKENESS ? SIMILAR : DIFFERENT;
    }

    private static Agreement closer(Agreement one, Agreement other) {
        return one.number <= other.number ? one : other;
    }

    private static boolean isSwapped(long oneA, long otherA, long oneB, long otherB) {
        return Packed.likeness(oneA, otherB) >= CLOSE_LIKENESS && Packed.likeness(otherA, oneB) >= CLOSE_LIKENESS;
    }

    private static Agreement birth(Features a, Features b) {
        if (a.birthPrecision == Features.NEVER || b.birthPrecision == Features.NEVER) {
            return UNKNOWN;
        }
        if (a.birthPrecision != Features.DAY || b.birthPrecision != Features.DAY || a.estimated || b.estimated) {
            var tolerance =
                    a.estimated && b.estimated ? ESTIMATE_TOLERANCE : a.estimated || b.estimated ? AGE_TOLERANCE : 0;
            return Math.abs(a.birthYear() - b.birthYear()) <= tolerance ? PARTIAL : DIFFERENT;
        }
        if (a.birth == b.birth) {
            return EXACT;
        }
        var dayAndMonthSwapped = a.birth >>> 16 == b.birth >>> 16
                && (a.birth & 0xFF) == ((b.birth >>> 8) & 0xFF)
                && ((a.birth >>> 8) & 0xFF) == (b.birth & 0xFF);
        var slips = dayAndMonthSwapped
                ? 1
                : Packed.slips(Integer.toUnsignedLong(a.birth) + ONES, Integer.toUnsignedLong(b.birth) + ONES, 4);
        return slips == 1 ? CLOSE : slips == 2 ? SIMILAR : DIFFERENT;
    }

    private static Agreement gender(Features a, Features b) {
        if (a.sex == Traits.Sex.UNKNOWN || b.sex == Traits.Sex.UNKNOWN) {
            return UNKNOWN;
        }
        return a.sex == b.sex ? EXACT : DIFFERENT;
    }

    private static Agreement code(long a, long b) {
        if (a == 0 || b == 0) {
            return UNKNOWN;
        }
        return a == b ? EXACT : Packed.slips(a, b, 6) == 1 ? CLOSE : DIFFERENT;
    }

    private static Agreement postcode(long a, long b) {
        var whole = code(a, b);
        return whole == DIFFERENT && Packed.sameDistrict(a, b) ? SIMILAR : whole;
    }

    private static Agreement region(long a, long b) {
        if (a == 0 || b == 0) {
            return UNKNOWN;
        }
        return a == b ? EXACT : DIFFERENT;
    }

    private static Agreement phone(Features a, Features b) {
        if (a.phone == 0 || b.phone == 0) {
            return UNKNOWN;
        }
        if (a.phone == b.phone
                || isSame(a.phone, b.otherPhone)
                || isSame(a.otherPhone, b.phone)
                || isSame(a.otherPhone, b.otherPhone)) {
            return EXACT;
        }
        return Packed.slips(a.phone, b.phone, 4) == 1 ? CLOSE : DIFFERENT;
    }

    /** Only numbers of one system can disagree. */
    private static Agreement number(Features a, Features b) {
        if (a.number == 0 || b.number == 0) {
            return UNKNOWN;
        }
        var best = number(a.number, b);
        if (a.otherNumber != 0) {
            best = better(best, number(a.otherNumber, b));
        }
        return a.thirdNumber == 0 ? best : better(best, number(a.thirdNumber, b));
    }

    private static Agreement number(long mine, Features b) {
        return better(number(mine, b.number), better(number(mine, b.otherNumber), number(mine, b.thirdNumber)));
    }

    private static Agreement number(long a, long b) {
        if (a == b) {
            return EXACT;
        }
        if (b == 0 || (a ^ b) >>> 56 != 0) {
            return UNKNOWN;
        }
        var areDigits = ((a >>> 56) & 1) == 1;
        return areDigits && Packed.slips(a, b, 4) == 1 ? CLOSE : DIFFERENT;
    }

    /** What agrees tells more than what differs: people have several passports. */
    private static Agreement better(Agreement one, Agreement other) {
        if (one == UNKNOWN || other == UNKNOWN) {
            return one == UNKNOWN ? other : one;
        }
        return closer(one, other);
    }

    private static boolean isSame(long a, long b) {
        return a != 0 && a == b;
    }
}
