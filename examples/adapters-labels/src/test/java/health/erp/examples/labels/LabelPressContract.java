package health.erp.examples.labels;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import health.erp.lab.accession.AccessionNumber;
import health.erp.lab.accession.SpecimenLabel;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everything that draws labels has to keep. */
interface LabelPressContract {
    LabelPress press();

    /** What a scanner is to find on it. */
    BarcodeFormat code();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1_234, 99_999, 1_234_567, AccessionNumber.LAST_SERIAL})
    default void aScannerReadsTheNumberBackFromThePicture(int serial) {
        var label = ofTube(serial, serial % 99 + 1, "Lata Gaikwad");

        assertThat(Scanner.read(Scanner.picture(press().png(label)), code())).isEqualTo(label.barcode());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 42, AccessionNumber.LAST_SERIAL})
    default void aScannerReadsTheNumberBackFromTheLines(int serial) {
        var label = ofTube(serial, 3, "Lata Gaikwad");

        assertThat(Scanner.read(Scanner.bars(press().svg(label)), code())).isEqualTo(label.barcode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "O'Neil & \"Sons\" <b>",
                "]]>--><!--",
                "Ann\u0000e\nB\u202Eob\uD800",
                "லட்சுமி நாராயணன் சுப்பிரமணியம்",
                "محمد عبد الرحمن",
                "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷"
            })
    default void aNameIsTextAndNothingElse(String name) {
        var label = ofTube(5, 1, name);

        assertThat(Scanner.markup(press().svg(label))).containsOnly("svg", "rect", "path", "g", "text");
        assertThat(Scanner.read(Scanner.picture(press().png(label)), code())).isEqualTo(label.barcode());
    }

    static TubeLabel ofTube(int serial, int container, String name) {
        var bearer = new SpecimenLabel.Bearer(name, "10000017", LocalDate.of(1980, 5, 12), "F");
        var taken = LocalDate.of(2026, 3, 1).atTime(8, 5);
        return new TubeLabel(
                new SpecimenLabel(AccessionNumber.of(2, 2026, serial), container, bearer, "SERUM", taken), "SST");
    }
}
