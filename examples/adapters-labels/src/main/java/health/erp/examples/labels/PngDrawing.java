package health.erp.examples.labels;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/** A layout as PNG in black and white, a pixel for each dot; it says how large a dot is, so that it is printed in its size. */
final class PngDrawing {
    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final int MILLIMETRES = 1000; // in a metre

    private PngDrawing() {}

    static byte[] of(Layout layout) {
        var written = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        try (var out = ImageIO.createImageOutputStream(written)) {
            var image = drawn(layout);
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, sized(writer, image, layout.stock())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return written.toByteArray();
    }

    private static BufferedImage drawn(Layout layout) {
        var stock = layout.stock();
        var image = new BufferedImage(stock.wide(), stock.high(), BufferedImage.TYPE_BYTE_BINARY);
        var pen = image.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, stock.wide(), stock.high());
            pen.setColor(Color.BLACK);
            layout.bars().forEach(bar -> pen.fillRect(bar.x(), bar.y(), bar.width(), bar.height()));
            for (var line : layout.lines()) {
                pen.setFont(new Font(Font.MONOSPACED, line.bold() ? Font.BOLD : Font.PLAIN, line.size()));
                pen.drawString(line.text(), line.x(), line.baseline());
            }
        } finally {
            pen.dispose();
        }
        return image;
    }

    private static IIOMetadata sized(ImageWriter writer, BufferedImage image, LabelStock stock) throws IOException {
        var said = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        var dots = Integer.toString(stock.dots() * MILLIMETRES);
        var size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", dots);
        size.setAttribute("pixelsPerUnitYAxis", dots);
        size.setAttribute("unitSpecifier", "meter");
        var root = new IIOMetadataNode(FORMAT);
        root.appendChild(size);
        said.mergeTree(FORMAT, root);
        return said;
    }
}
