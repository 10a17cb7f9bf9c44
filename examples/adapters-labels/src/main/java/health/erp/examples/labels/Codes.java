package health.erp.examples.labels;

import java.util.List;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.Symbol;

/** The two codes of a label, in dots; a bar is never part of a dot wide. */
final class Codes {
    private static final int NARROW_BAR = 2; // tenths of a millimetre at least
    private static final int SQUARE = 5; // tenths of a millimetre at least
    private static final int QUIET_BARS = 10; // modules on either side, ISO/IEC 15417
    private static final int QUIET_SQUARES = 1; // module around, ISO/IEC 16022

    private Codes() {}

    /** Drawn somewhere on the label, with the empty space it needs on either side. */
    record Drawn(List<Bar> bars, int width, int height, int quiet) {
        List<Bar> at(int x, int y) {
            return bars.stream().map(bar -> bar.moved(x, y)).toList();
        }

        int room() {
            return width + 2 * quiet;
        }
    }

    /** One black rectangle. */
    record Bar(int x, int y, int width, int height) {
        Bar moved(int right, int down) {
            return new Bar(x + right, y + down, width, height);
        }
    }

    static Drawn linear(String content, LabelStock stock, int height) {
        var code = new Code128();
        var module = Math.max(NARROW_BAR, stock.tenths(NARROW_BAR));
        code.setBarHeight(height);
        return drawn(code, module, content, QUIET_BARS * module);
    }

    static Drawn square(String content, LabelStock stock) {
        var code = new DataMatrix();
        code.setForceMode(DataMatrix.ForceMode.SQUARE);
        var module = stock.tenths(SQUARE);
        return drawn(code, module, content, QUIET_SQUARES * module);
    }

    private static Drawn drawn(Symbol code, int module, String content, int quiet) {
        code.setHumanReadableLocation(HumanReadableLocation.NONE);
        code.setModuleWidth(module);
        code.setContent(content);
        var bars = code.getRectangles().stream()
                .map(bar -> new Bar((int) bar.x, (int) bar.y, (int) bar.width, (int) bar.height))
                .toList();
        return new Drawn(bars, code.getWidth(), code.getHeight(), quiet);
    }
}
