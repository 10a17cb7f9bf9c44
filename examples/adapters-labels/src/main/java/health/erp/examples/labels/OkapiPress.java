package health.erp.examples.labels;

/**
 * Draws with OkapiBarcode: Code 128 for scanners at the bench and DataMatrix for cameras of analyzers, or the DataMatrix
 * alone where the label is too small for both.
 */
public final class OkapiPress implements LabelPress {
    private final LabelStock stock;

    public OkapiPress(LabelStock stock) {
        this.stock = stock;
    }

    @Override
    public String svg(TubeLabel label) {
        return SvgDrawing.of(Layout.of(label, stock));
    }

    @Override
    public byte[] png(TubeLabel label) {
        return PngDrawing.of(Layout.of(label, stock));
    }
}
