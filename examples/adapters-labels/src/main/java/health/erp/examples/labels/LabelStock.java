package health.erp.examples.labels;

/**
 * What is in the printer.
 *
 * @param width of one label in millimetres
 * @param height of one label in millimetres
 * @param dots of the printer to a millimetre: 8 for 203 dpi, 12 for 300 dpi
 */
public record LabelStock(int width, int height, int dots) {
    private static final int NARROWEST = 25; // mm
    private static final int LOWEST = 12; // mm
    private static final int LARGEST = 200; // mm
    private static final int COARSEST = 8; // below it bars run into one another
    private static final int FINEST = 24;

    public LabelStock {
        if (width < NARROWEST || height < LOWEST || width > LARGEST || height > LARGEST) {
            throw new IllegalArgumentException("The label (%d x %d mm) must be between %d x %d and %d x %d mm."
                    .formatted(width, height, NARROWEST, LOWEST, LARGEST, LARGEST));
        }
        if (dots < COARSEST || dots > FINEST) {
            throw new IllegalArgumentException(
                    "The dots (%d) must be between %d and %d to a millimetre.".formatted(dots, COARSEST, FINEST));
        }
    }

    /** 50 x 25 mm at 203 dpi, which goes around most tubes and has room for both codes. */
    public static LabelStock tube() {
        return new LabelStock(50, 25, COARSEST);
    }

    /** 25 x 12 mm at 300 dpi, for capillaries and the tubes of newborns; too narrow for Code 128. */
    public static LabelStock capillary() {
        return new LabelStock(NARROWEST, LOWEST, 12);
    }

    int wide() {
        return width * dots;
    }

    int high() {
        return height * dots;
    }

    /** So many dots, rounded down. */
    int tenths(int tenthsOfMillimetre) {
        return tenthsOfMillimetre * dots / 10;
    }
}
