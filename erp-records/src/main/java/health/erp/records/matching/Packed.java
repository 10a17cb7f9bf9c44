package health.erp.records.matching;

/**
 * Words of up to twelve letters, or codes of up to ten letters and digits, in one long: five bits for a letter, six for a
 * sign, the first lowest; 0 is the empty word. Equal words are equal longs, and a comparison makes no object.
 */
final class Packed {
    static final int LETTERS = 12;
    static final int SIGNS = 10;
    private static final int LETTER = 5;
    private static final int SIGN = 6;
    private static final long LETTER_LOW = 0x0842_1084_2108_421L;

    private Packed() {}

    /** The first letters of a word of a to z; digits are left out. */
    static long word(String text) {
        long packed = 0;
        var length = 0;
        for (int i = 0; i < text.length() && length < LETTERS; i++) {
            var letter = text.charAt(i);
            if (letter >= 'a' && letter <= 'z') {
                packed |= (long) (letter - 'a' + 1) << (LETTER * length++);
            }
        }
        return packed;
    }

    /** The first signs of a code of a to z and 0 to 9. */
    static long code(String text) {
        long packed = 0;
        var length = 0;
        for (int i = 0; i < text.length() && length < SIGNS; i++) {
            var sign = text.charAt(i);
            var value = sign >= '0' && sign <= '9' ? sign - '0' + 1 : sign >= 'a' && sign <= 'z' ? sign - 'a' + 11 : 0;
            if (value > 0) {
                packed |= (long) value << (SIGN * length++);
            }
        }
        return packed;
    }

    static int length(long word) {
        return (Long.SIZE - Long.numberOfLeadingZeros(word) + LETTER - 1) / LETTER;
    }

    static long first(long word) {
        return word & 0x1F;
    }

    static boolean isInitial(long word) {
        return word > 0 && word <= 0x1F;
    }

    /** Whether the first three signs of two codes are the same. */
    static boolean sameDistrict(long a, long b) {
        return ((a ^ b) & 0x3FFFF) == 0;
    }

    /**
     * How many slips part two codes: a sign changed, or two neighbours changed places; 9 for more than two, or if the
     * lengths differ.
     */
    static int slips(long a, long b, int bits) {
        var slips = 0;
        var mask = (1L << bits) - 1;
        while (a != b) {
            var here = (a ^ b) & mask;
            if (here == 0) {
                a >>>= bits;
                b >>>= bits;
                continue;
            }
            if ((a & mask) == 0 || (b & mask) == 0) {
                return 9;
            }
            if (++slips > 2) {
                return 9;
            }
            var changedPlaces = (a & mask) == ((b >>> bits) & mask) && (b & mask) == ((a >>> bits) & mask);
            a >>>= changedPlaces ? 2 * bits : bits;
            b >>>= changedPlaces ? 2 * bits : bits;
        }
        return slips;
    }

    /**
     * Jaro-Winkler similarity of two words in ten-thousandths (Winkler 1990): letters in common near each other's place,
     * less those in another order, more for a common beginning of up to four letters. 0 for anything far below 0.85,
     * which is most pairs and then costs little.
     */
    static int likeness(long one, long other) {
        if (one == other) {
            return one == 0 ? 0 : 10_000;
        }
        if (one == 0 || other == 0) {
            return 0;
        }
        var a = Math.min(one, other); // letters are paired greedily: in one order, so that it is the same both ways
        var b = Math.max(one, other);
        var lengthA = length(a);
        var lengthB = length(b);
        var range = Math.max(0, Math.max(lengthA, lengthB) / 2 - 1);
        long takenA = 0;
        long free = lanes(lengthB);
        var common = 0;
        for (int i = 0; i < lengthA; i++) {
            var differs = b ^ LETTER_LOW * ((a >>> (LETTER * i)) & 0x1F);
            differs |= differs >>> 1;
            differs |= differs >>> 2;
            differs |= differs >>> 1;
            var found = ~differs & free & window(i - range, i + range);
            if (found != 0) {
                free &= ~(found & -found);
                takenA |= 1L << (LETTER * i);
                common++;
            }
        }
        if (isFar(common, lengthA, lengthB)) {
            return 0;
        }
        var moved = moved(a, takenA, b, lanes(lengthB) & ~free);
        var jaro = (common * 10_000 / lengthA + common * 10_000 / lengthB + (2 * common - moved) * 5_000 / common) / 3;
        return jaro + beginning(a, b, lengthA, lengthB) * (10_000 - jaro) / 10;
    }

    /** Which letters of the alphabet are in the word. */
    static int letters(long word) {
        var letters = 0;
        for (var rest = word; rest != 0; rest >>>= LETTER) {
            letters |= 1 << (rest & 0x1F);
        }
        return letters;
    }

    /** Whether the letters alone tell that the likeness is 0; spares most pairs the comparison. */
    static boolean areFar(long a, int lettersA, long b, int lettersB) {
        var lengthA = length(a);
        var lengthB = length(b);
        var again = Math.min(lengthA - Integer.bitCount(lettersA), lengthB - Integer.bitCount(lettersB));
        return isFar(Integer.bitCount(lettersA & lettersB) + again, lengthA, lengthB);
    }

    /** Below 0.75 before the beginning counts, even if all stand in order; then no beginning lifts it to 0.85. */
    private static boolean isFar(int common, int lengthA, int lengthB) {
        return 4 * common * (lengthA + lengthB) < 5 * lengthA * lengthB;
    }

    /** How many of the common letters stand in another order. */
    private static int moved(long a, long takenA, long b, long takenB) {
        var moved = 0;
        while (takenA != 0) {
            var letterA = (a >>> Long.numberOfTrailingZeros(takenA)) & 0x1F;
            var letterB = (b >>> Long.numberOfTrailingZeros(takenB)) & 0x1F;
            moved += letterA == letterB ? 0 : 1;
            takenA &= takenA - 1;
            takenB &= takenB - 1;
        }
        return moved;
    }

    private static int beginning(long a, long b, int lengthA, int lengthB) {
        var same = a == b ? LETTERS : Long.numberOfTrailingZeros(a ^ b) / LETTER;
        return Math.min(Math.min(same, 4), Math.min(lengthA, lengthB));
    }

    /** The lowest bit of each of the first letters. */
    private static long lanes(int count) {
        return LETTER_LOW & ((1L << (LETTER * count)) - 1);
    }

    private static long window(int from, int to) {
        var low = from <= 0 ? -1L : -1L << (LETTER * from);
        return to >= LETTERS - 1 ? low : low & ((1L << (LETTER * (to + 1))) - 1);
    }
}
