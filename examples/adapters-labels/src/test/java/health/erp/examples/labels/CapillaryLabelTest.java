package health.erp.examples.labels;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import org.junit.jupiter.api.Test;

/** The smallest label, at which Code 128 has no room. */
class CapillaryLabelTest implements LabelPressContract {
    private final OkapiPress press = new OkapiPress(LabelStock.capillary());

    @Override
    public LabelPress press() {
        return press;
    }

    @Override
    public BarcodeFormat code() {
        return BarcodeFormat.DATA_MATRIX;
    }

    @Test
    void theNumberStandsOnItInFull() {
        assertThat(Scanner.lines(press.svg(LabelPressContract.ofTube(1_234, 1, "Lata Gaikwad"))))
                .contains("022600012348/1");
    }
}
