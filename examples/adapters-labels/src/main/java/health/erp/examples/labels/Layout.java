package health.erp.examples.labels;

import health.erp.examples.labels.Codes.Bar;
import java.util.ArrayList;
import java.util.List;

/** Where everything stands on a label, in dots from its upper left corner. */
record Layout(LabelStock stock, List<Bar> bars, List<Line> lines) {
    private static final int MARGIN = 12; // tenths of a millimetre
    private static final int GAP = 5; // tenths of a millimetre
    private static final int LARGE = 30; // tenths of a millimetre
    private static final int NORMAL = 24; // tenths of a millimetre
    private static final int SMALL = 19; // tenths of a millimetre
    private static final int BARS = 100; // tenths of a millimetre
    private static final double LETTER = 0.61; // of the size: letters of one width
    private static final int BELOW = 5; // what of a line is below its letters: a fifth

    /** A line of clear text. */
    record Line(int x, int baseline, int size, boolean bold, String text) {}

    static Layout of(TubeLabel label, LabelStock stock) {
        var linear = Codes.linear(label.barcode(), stock, stock.tenths(BARS));
        var square = Codes.square(label.barcode(), stock);
        var high = 2 * LARGE + 2 * NORMAL + BARS + 2 * MARGIN;
        return linear.room() + square.room() <= stock.wide() && stock.tenths(high) <= stock.high()
                ? withBoth(label, stock, linear, square)
                : withSquare(label, stock, square);
    }

    private static Layout withBoth(TubeLabel label, LabelStock stock, Codes.Drawn linear, Codes.Drawn square) {
        var margin = stock.tenths(MARGIN);
        var page = new Page(stock, margin, stock.wide() - margin);
        page.line(label.name(), LARGE, true);
        page.line(label.person(), NORMAL, false);
        var top = page.y + stock.tenths(GAP);
        var bars = new ArrayList<>(linear.at(linear.quiet(), top));
        bars.addAll(square.at(stock.wide() - margin - square.width(), top));
        page.y = top + Math.max(linear.height(), square.height()) + stock.tenths(GAP) / 2;
        page.line(label.number(), LARGE, true);
        page.line(label.content(), NORMAL, false);
        return new Layout(stock, bars, page.lines);
    }

    private static Layout withSquare(TubeLabel label, LabelStock stock, Codes.Drawn square) {
        var margin = stock.tenths(MARGIN);
        var bars = square.at(margin, (stock.high() - square.height()) / 2);
        var page = new Page(stock, margin + square.width() + square.quiet() + stock.tenths(GAP), stock.wide());
        page.line(label.name(), SMALL, true);
        page.line(label.person(), SMALL, false);
        page.line(label.says().accession().value() + "/" + label.says().container(), SMALL, true);
        page.line(label.content(), SMALL, false);
        return new Layout(stock, bars, page.lines);
    }

    /** Lines one below the other. */
    private static final class Page {
        private final LabelStock stock;
        private final int left;
        private final int right;
        private final List<Line> lines = new ArrayList<>();
        private int y;

        Page(LabelStock stock, int left, int right) {
            this.stock = stock;
            this.left = left;
            this.right = right;
            this.y = stock.tenths(MARGIN);
        }

        void line(String text, int tenths, boolean bold) {
            var size = stock.tenths(tenths);
            var most = (int) ((right - left) / (size * LETTER));
            y += size;
            lines.add(new Line(left, y - size / BELOW, size, bold, Words.cut(Words.printable(text), most)));
        }
    }
}
