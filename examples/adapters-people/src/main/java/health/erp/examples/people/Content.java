package health.erp.examples.people;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** What a file holds, told by its first bytes. */
final class Content {
    private static final int[] GZIP = {0x1F, 0x8B};
    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] OLD_OFFICE = {0xD0, 0xCF, 0x11, 0xE0};
    private static final int[] UTF_16_LE = {0xFF, 0xFE};
    private static final int[] UTF_16_BE = {0xFE, 0xFF};

    private Content() {}

    /** The text in it, unpacked. */
    static InputStream of(InputStream file) throws IOException {
        var in = new BufferedInputStream(file);
        return beginsWith(in, GZIP) ? text(new BufferedInputStream(new GZIPInputStream(in))) : text(in);
    }

    private static InputStream text(BufferedInputStream in) throws IOException {
        if (beginsWith(in, UTF_16_LE) || beginsWith(in, UTF_16_BE)) {
            throw new UnusableFileException("The list is in UTF-16.\nMaybe save it as UTF-8.");
        }
        if (beginsWith(in, ZIP) || beginsWith(in, OLD_OFFICE)) {
            throw new UnusableFileException(
                    "The list is an archive or a workbook, not a text.\nMaybe save the sheet as CSV in UTF-8.");
        }
        return in;
    }

    private static boolean beginsWith(BufferedInputStream in, int[] magic) throws IOException {
        in.mark(magic.length);
        var same = true;
        for (int i = 0; same && i < magic.length; i++) {
            same = in.read() == magic[i];
        }
        in.reset();
        return same;
    }
}
