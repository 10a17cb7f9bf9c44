package health.erp.examples.labels;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import health.erp.lab.accession.AccessionNumber;
import health.erp.lab.accession.SpecimenLabel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OkapiPressTest implements LabelPressContract {
    private final OkapiPress press = new OkapiPress(LabelStock.tube());

    @Override
    public LabelPress press() {
        return press;
    }

    @Override
    public BarcodeFormat code() {
        return BarcodeFormat.CODE_128;
    }

    @Test
    void bothCodesSayTheSame() {
        var label = LabelPressContract.ofTube(1_234, 2, "Lata Gaikwad");
        var picture = Scanner.picture(press.png(label));

        assertThat(label.barcode()).hasSize(14).endsWith("02");
        assertThat(Scanner.read(picture, BarcodeFormat.DATA_MATRIX)).isEqualTo(label.barcode());
        assertThat(Scanner.read(picture, BarcodeFormat.CODE_128)).isEqualTo(label.barcode());
    }

    @Test
    void aPersonReadsWhoseItIsAndWhatAndWhen() {
        assertThat(Scanner.lines(press.svg(LabelPressContract.ofTube(1_234, 1, "Lata Gaikwad"))))
                .containsExactly(
                        "Lata Gaikwad", "12-05-1980 F 10000017", "02-26-0001234-8/1", "01-03-2026 08:05 SERUM SST");
    }

    @Test
    void aLongNameLosesItsEndAndNothingElseMoves() {
        var name = "Venkata Subramaniam ".repeat(6);

        var lines = Scanner.lines(press.svg(LabelPressContract.ofTube(1_234, 1, name)));

        assertThat(lines.get(0)).startsWith("Venkata Subramaniam").endsWith("…").hasSizeLessThan(30);
        assertThat(lines.subList(1, 4))
                .containsExactly("12-05-1980 F 10000017", "02-26-0001234-8/1", "01-03-2026 08:05 SERUM SST");
    }

    @Test
    void aLetterIsKeptWholeOrNotAtAll() {
        assertThat(Words.cut("நிநிநி", 2)).isEqualTo("நி…");
        assertThat(Words.cut("👩‍⚕️ab", 2)).isEqualTo("👩‍⚕️…");
        assertThat(Words.cut("ab", 2)).isEqualTo("ab");
        assertThat(Words.cut("", 5)).isEmpty();
    }

    @Test
    void whatIsNotKnownYetIsLeftOut() {
        var bearer = new SpecimenLabel.Bearer("Unknown 7", "10000017", null, "U");
        var label =
                new TubeLabel(new SpecimenLabel(AccessionNumber.of(2, 2026, 1), 1, bearer, "URINE", null), "URINE-CUP");

        assertThat(Scanner.lines(press.svg(label))).contains("born ? U 10000017", "URINE URINE-CUP");
    }

    @Test
    void theBarsAreAWholeNumberOfDotsWide() {
        var module = 2; // 0.25 mm at 203 dpi
        var label = LabelPressContract.ofTube(99, 1, "Lata");

        assertThat(Codes.linear(label.barcode(), LabelStock.tube(), 10).bars())
                .allSatisfy(bar -> assertThat(bar.width() % module).isZero());
    }

    @Test
    void thePictureSaysHowLargeItIsPrinted() {
        var png = press.png(LabelPressContract.ofTube(99, 1, "Lata"));
        var picture = Scanner.picture(png);

        assertThat(picture.getWidth()).isEqualTo(400);
        assertThat(picture.getHeight()).isEqualTo(200);
        assertThat(new String(png, StandardCharsets.ISO_8859_1)).contains("pHYs\0\0\u001f@");
    }
}
