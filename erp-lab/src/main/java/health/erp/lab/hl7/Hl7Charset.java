package health.erp.lab.hl7;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Character sets by their names in HL7 table 0211. */
final class Hl7Charset {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ASCII", "US-ASCII"),
            Map.entry("ISO IR6", "US-ASCII"),
            Map.entry("UNICODE", "UTF-16"),
            Map.entry("UNICODE UTF-8", "UTF-8"),
            Map.entry("UNICODE UTF-16", "UTF-16"),
            Map.entry("UNICODE UTF-32", "UTF-32"),
            Map.entry("UTF-8", "UTF-8"),
            Map.entry("UTF8", "UTF-8"),
            Map.entry("ISO IR14", "ISO-2022-JP"),
            Map.entry("ISO IR87", "ISO-2022-JP"),
            Map.entry("GB 18030-2000", "GB18030"),
            Map.entry("KS X 1001", "EUC-KR"),
            Map.entry("BIG-5", "Big5"),
            Map.entry("WINDOWS-1252", "windows-1252"));

    /** Null when we do not have it. */
    static @Nullable Charset named(String name) {
        var upper = name.trim().toUpperCase(Locale.ROOT);
        var java = NAMES.getOrDefault(upper, upper.matches("(ISO[- ]?)?8859[/-]1?[0-9]") ? latin(upper) : "");
        return !java.isEmpty() && Charset.isSupported(java) ? Charset.forName(java) : null;
    }

    private static String latin(String upper) {
        return "ISO-8859-" + upper.substring(Math.max(upper.lastIndexOf('/'), upper.lastIndexOf('-')) + 1);
    }

    /** What was meant when nothing is said: UTF-8 if it can be, else Latin. */
    static Charset guess(byte[] bytes) {
        if (isAscii(bytes)) {
            return US_ASCII;
        }
        return isUtf8(bytes) ? UTF_8 : ISO_8859_1;
    }

    static boolean isAscii(byte[] bytes) {
        for (var b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isUtf8(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    static boolean isUnicode(Charset charset) {
        return charset.equals(UTF_8) || charset.equals(US_ASCII);
    }

    /** A byte that looks like a delimiter is one. */
    static boolean keepsAscii(Charset charset) {
        var name = charset.name();
        return charset.equals(UTF_8)
                || charset.equals(US_ASCII)
                || name.equals("EUC-KR")
                || name.startsWith("ISO-8859-")
                || name.startsWith("windows-125");
    }

    private Hl7Charset() {}
}
