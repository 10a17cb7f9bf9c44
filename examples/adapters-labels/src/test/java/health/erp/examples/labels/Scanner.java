package health.erp.examples.labels;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads labels as a scanner does, which is a library of others. */
final class Scanner {
    private static final Pattern SIZE = Pattern.compile("0 0 (\\d+) (\\d+)");
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)h-\\d+z");

    private Scanner() {}

    /** The content of the code of this kind, held at the scanner piece by piece; nothing is an error. */
    static String read(BufferedImage label, BarcodeFormat code) {
        var hints = Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(code), DecodeHintType.TRY_HARDER, true);
        return pieces(label, code)
                .flatMap(piece -> decoded(piece, hints).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("A scanner finds no " + code + " on the label."));
    }

    private static Optional<String> decoded(BufferedImage piece, Map<DecodeHintType, ?> hints) {
        try {
            var seen = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(piece)));
            return Optional.of(new MultiFormatReader().decode(seen, hints).getText());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** A line is found anywhere; a square has to be in the middle of what the camera sees. */
    private static Stream<BufferedImage> pieces(BufferedImage label, BarcodeFormat code) {
        if (code == BarcodeFormat.CODE_128) {
            return Stream.of(label);
        }
        var wide = label.getWidth();
        var high = label.getHeight();
        return Stream.of(0.4, 0.5, 0.6, 0.7).map(part -> (int) (part * high)).flatMap(side -> Stream.of(high / 2, high)
                .flatMap(tall -> IntStream.iterate(0, x -> x + side <= wide, x -> x + 2)
                        .mapToObj(x -> label.getSubimage(x, (high - tall) / 2, side, tall))));
    }

    static BufferedImage picture(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bars of the drawing alone. */
    static BufferedImage bars(String svg) {
        var root = parsed(svg).getDocumentElement();
        var size = SIZE.matcher(root.getAttribute("viewBox"));
        assertThat(size.matches()).isTrue();
        var image = new BufferedImage(
                Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)), BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        var bar = BAR.matcher(((Element) root.getElementsByTagName("path").item(0)).getAttribute("d"));
        while (bar.find()) {
            pen.fillRect(
                    Integer.parseInt(bar.group(1)),
                    Integer.parseInt(bar.group(2)),
                    Integer.parseInt(bar.group(3)),
                    Integer.parseInt(bar.group(4)));
        }
        return image;
    }

    static List<String> markup(String svg) {
        return elements(svg).stream().map(Element::getTagName).toList();
    }

    static List<String> lines(String svg) {
        return elements(svg).stream()
                .filter(element -> element.getTagName().equals("text"))
                .map(Element::getTextContent)
                .toList();
    }

    private static List<Element> elements(String svg) {
        var all = parsed(svg).getElementsByTagName("*");
        var found = new ArrayList<Element>();
        for (var i = 0; i < all.getLength(); i++) {
            found.add((Element) all.item(i));
        }
        return found;
    }

    private static Document parsed(String svg) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError(svg, e);
        }
    }
}
