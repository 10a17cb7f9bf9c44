package health.erp.records.matching;

/**
 * What two entries of one person are likely to have in common, whatever else was written otherwise. Each key joins two
 * or three fields; 0 where one of them is not known.
 */
final class Keys {
    static final int COUNT = 30;

    private Keys() {}

    static long of(int key, Features p) {
        return switch (key) {
            case 0 -> one(key, p.number);
            case 1 -> one(key, p.otherNumber);
            case 2 -> one(key, p.phone);
            case 3 -> one(key, day(p));
            case 4 -> one(key, digits(p));
            case 5 -> two(key, Math.min(p.givenSound, p.familySound), Math.max(p.givenSound, p.familySound));
            case 6 -> two(key, p.givenSound, year(p));
            case 7 -> two(key, p.familySound, year(p));
            case 8 -> two(key, p.familySound, p.postcode);
            case 9 -> two(key, p.givenSound, p.postcode);
            case 10 -> two(key, p.house, p.street);
            case 11 -> two(key, p.house, p.postcode);
            case 12 -> two(key, p.street, p.postcode);
            case 13 -> two(key, p.givenSound, p.place);
            case 14 -> two(key, p.familySound, p.place);
            case 15 -> two(key, p.givenSound, monthAndDay(p));
            case 16 -> two(key, p.familySound, monthAndDay(p));
            case 17 -> two(key, p.street, p.place);
            case 18 -> two(key, p.givenSound, p.street);
            case 19 -> two(key, p.familySound, p.street);
            case 20 -> two(key, p.givenSound, p.relative);
            case 21 -> two(key, p.house, p.place);
            case 22 -> one(key, p.locality);
            case 23 -> one(key, p.street);
            case 24 -> one(key, p.given);
            case 25 -> one(key, p.family);
            case 26 -> two(key, p.locality, p.postcode);
            case 27 -> two(key, p.givenSound, p.locality);
            case 28 -> two(key, p.place, year(p));
            case 29 -> two(key, p.postcode, year(p));
            default -> 0;
        };
    }

    private static long one(int key, long value) {
        return value == 0 ? 0 : Hashing.of(key, value, 0);
    }

    private static long two(int key, long one, long other) {
        return one == 0 || other == 0 ? 0 : Hashing.of(key, one, other);
    }

    private static long day(Features p) {
        return p.birthPrecision == Features.DAY && !p.estimated ? p.birth : 0;
    }

    private static long year(Features p) {
        return Integer.toUnsignedLong(p.birth) >>> 16;
    }

    private static long monthAndDay(Features p) {
        return p.birthPrecision == Features.DAY ? (p.birth & 0xFFFF) | (1 << 16) : 0;
    }

    /** The digits of the day in any order: two that changed places stay together. */
    private static long digits(Features p) {
        if (p.birthPrecision != Features.DAY) {
            return 0;
        }
        long often = 1L << 60;
        for (int at = 0; at < Integer.SIZE; at += 4) {
            often += 1L << (4 * ((p.birth >>> at) & 0xF));
        }
        return often;
    }
}
