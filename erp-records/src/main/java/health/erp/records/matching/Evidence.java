package health.erp.records.matching;

/** Adds up what the fields say, and decides what may be linked unasked. */
final class Evidence {
    /** From here two entries are one person's for sure. The same in every register. */
    static final int MATCH = 30 * Bits.ONE;

    /** From here somebody should look. */
    static final int POSSIBLE = 12 * Bits.ONE;

    /** What a roof in common can count at most: a family shares all of it. */
    private static final int MOST_OF_HOUSEHOLD = 24 * Bits.ONE;

    /** What must be said by that which no two of a family share. */
    private static final int LEAST_OF_PERSON = 5 * Bits.ONE;

    private Evidence() {}

    static int weight(long pattern, Features a, Features b, MatchModel model) {
        var weights = model.weights();
        var own = 0;
        for (int f = Field.GIVEN.number; f <= Field.GENDER.number; f++) {
            own += weights.of(f, Pattern.ordinal(pattern, f));
        }
        var relative = weights.of(Field.RELATIVE.number, Pattern.ordinal(pattern, Field.RELATIVE.number));
        var household = relative;
        for (int f = Field.HOUSE.number; f <= Field.PHONE.number; f++) {
            household += weights.of(f, Pattern.ordinal(pattern, f));
        }
        var number = weights.of(Field.NUMBER.number, Pattern.ordinal(pattern, Field.NUMBER.number));
        return own
                - relative
                + number
                + rarity(pattern, Field.GIVEN, a.givenRarity, b.givenRarity, weights)
                + rarity(pattern, Field.FAMILY, a.familyRarity, b.familyRarity, weights)
                + Math.min(
                        household + rarity(pattern, Field.PLACE, a.placeRarity, b.placeRarity, weights),
                        MOST_OF_HOUSEHOLD);
    }

    static Verdict verdict(int weight, long pattern, Features a, Features b, MatchModel model) {
        if (Pattern.in(pattern, Field.NUMBER) != Agreement.EXACT && (weight < POSSIBLE || areTwoOfAFamily(pattern))) {
            return Verdict.NO; // a number that only one can have is always worth a look
        }
        return weight >= MATCH && isSafe(pattern, a, b, model) ? Verdict.MATCH : Verdict.POSSIBLE;
    }

    static int of(Field field, long pattern, Features a, Features b, MatchModel model) {
        var weights = model.weights();
        return weights.of(field, Pattern.in(pattern, field))
                + switch (field) {
                    case GIVEN -> rarity(pattern, field, a.givenRarity, b.givenRarity, weights);
                    case FAMILY -> rarity(pattern, field, a.familyRarity, b.familyRarity, weights);
                    case PLACE -> rarity(pattern, field, a.placeRarity, b.placeRarity, weights);
                    default -> 0;
                };
    }

    /**
     * The same name counts for what it is worth, but never for less than one much like it; and two names that have changed
     * places never count for more than each would where it belongs.
     */
    private static int rarity(long pattern, Field field, int ofOne, int ofOther, Weights weights) {
        var agreement = Pattern.ordinal(pattern, field.number);
        if (agreement != Agreement.EXACT.number && agreement != Agreement.SWAPPED.number) {
            return 0;
        }
        var exact = weights.of(field, Agreement.EXACT);
        var worth = Math.max(Math.min(ofOne, ofOther), weights.of(field, Agreement.CLOSE) - exact);
        return agreement == Agreement.EXACT.number
                ? worth
                : Math.min(0, exact + worth - weights.of(field, Agreement.SWAPPED));
    }

    /**
     * R-ID-6: the unknown and the newborn, twins, namesakes of whom something cannot be of one person, and whoever has only the
     * household in common, are for people to decide.
     */
    private static boolean isSafe(long pattern, Features a, Features b, MatchModel model) {
        if (a.kind != Traits.Kind.NAMED || b.kind != Traits.Kind.NAMED) {
            return false;
        }
        if (mayBeTwins(pattern, a, b) || areNamesakes(pattern)) {
            return false;
        }
        return own(pattern, a, b, model) >= LEAST_OF_PERSON;
    }

    /** A grandmother and the child who is called after her: one roof, one name, but two birthdays, or each with a card. */
    private static boolean areNamesakes(long pattern) {
        return switch (Pattern.in(pattern, Field.NUMBER)) {
            case EXACT -> false;
            case DIFFERENT -> true;
            default ->
                Pattern.in(pattern, Field.BIRTH) == Agreement.DIFFERENT
                        || Pattern.in(pattern, Field.GENDER) == Agreement.DIFFERENT;
        };
    }

    /** What is said by that which no two of a family share. */
    private static int own(long pattern, Features a, Features b, MatchModel model) {
        return of(Field.GIVEN, pattern, a, b, model)
                + of(Field.BIRTH, pattern, a, b, model)
                + of(Field.GENDER, pattern, a, b, model)
                + of(Field.NUMBER, pattern, a, b, model);
    }

    /**
     * Another given name, born at another time, no number in common: however much they share, it is a roof. Where no
     * gender is told, too little is known to say so.
     */
    static boolean areTwoOfAFamily(long pattern) {
        return Pattern.in(pattern, Field.GIVEN) == Agreement.DIFFERENT
                && Pattern.in(pattern, Field.BIRTH) == Agreement.DIFFERENT
                && Pattern.in(pattern, Field.GENDER) != Agreement.UNKNOWN
                && Pattern.in(pattern, Field.NUMBER) != Agreement.CLOSE;
    }

    /** Twins have names that rhyme, and their parents' number: Ramesh and Rajesh are two, Ramesh and Rameeh are one. */
    private static boolean mayBeTwins(long pattern, Features a, Features b) {
        return switch (Pattern.in(pattern, Field.GIVEN)) {
            case DIFFERENT, UNKNOWN -> true;
            case SIMILAR, CLOSE -> a.commonGiven && b.commonGiven && a.firstGiven != b.firstGiven;
            default -> false;
        };
    }
}
