package health.erp.lab.hl7;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Escape sequences. One that says nothing to us stays as it was written. */
final class Escapes {
    private static final int MAX_REPEAT = 99;

    /** The text that stands there, in which the escape character was seen. */
    static String decode(byte[] bytes, int from, int to, Hl7Message message) {
        var delimiters = message.delimiters();
        var charset = message.charset();
        var text = new StringBuilder(to - from);
        var plain = from;
        var i = from;
        while (i < to) {
            if (bytes[i] != delimiters.escape()) {
                i++;
                continue;
            }
            var end = indexOf(bytes, i + 1, to, delimiters.escape());
            var meaning = end < 0 ? null : meaning(bytes, i + 1, end, message);
            if (meaning == null) {
                i++;
                continue;
            }
            text.append(new String(bytes, plain, i - plain, charset)).append(meaning);
            i = end + 1;
            plain = i;
        }
        return text.append(new String(bytes, plain, to - plain, charset)).toString();
    }

    private static @Nullable String meaning(byte[] bytes, int from, int to, Hl7Message message) {
        if (to == from) {
            return null;
        }
        var delimiters = message.delimiters();
        return switch (bytes[from]) {
            case 'F' -> alone(from, to, delimiters.field());
            case 'S' -> alone(from, to, delimiters.component());
            case 'T' -> alone(from, to, delimiters.subcomponent());
            case 'R' -> alone(from, to, delimiters.repetition());
            case 'E' -> alone(from, to, delimiters.escape());
            case 'P' -> alone(from, to, '#');
            case 'H', 'N' -> to == from + 1 ? "" : null;
            case 'X' -> hex(bytes, from + 1, to, message.escapedCharset());
            case '.' -> layout(new String(bytes, from + 1, to - from - 1, message.charset()));
            default -> null;
        };
    }

    private static @Nullable String alone(int from, int to, int character) {
        return to == from + 1 && character != Delimiters.NONE ? Character.toString(character) : null;
    }

    private static @Nullable String hex(byte[] bytes, int from, int to, Charset charset) {
        if (from == to || (to - from) % 2 != 0) {
            return null;
        }
        var out = new ByteArrayOutputStream((to - from) / 2);
        for (int i = from; i < to; i += 2) {
            var high = Character.digit(bytes[i], 16);
            var low = Character.digit(bytes[i + 1], 16);
            if (high < 0 || low < 0) {
                return null;
            }
            out.write(16 * high + low);
        }
        if (Hl7Charset.isUtf8(out.toByteArray())) {
            return out.toString(UTF_8);
        }
        return out.toString(Hl7Charset.isUnicode(charset) ? ISO_8859_1 : charset);
    }

    /** Formatting commands (2.7.6): what makes a new line is one, what moves text is left out. */
    private static @Nullable String layout(String command) {
        var name = command.length() < 2 ? "" : command.substring(0, 2);
        return switch (name) {
            case "br", "ce" -> command.length() == 2 ? "\n" : null;
            case "sp" -> repeated("\n", command.substring(2));
            case "sk" -> repeated(" ", command.substring(2));
            case "in", "ti" -> repeated("", command.substring(2));
            case "fi", "nf" -> command.length() == 2 ? "" : null;
            default -> null;
        };
    }

    private static @Nullable String repeated(String what, String times) {
        if (!times.matches("|[+-]?[0-9]{1,2}")) {
            return null;
        }
        var count = times.isEmpty() ? 1 : Math.abs(Integer.parseInt(times));
        return what.repeat(Math.min(count, MAX_REPEAT));
    }

    private static int indexOf(byte[] bytes, int from, int to, int what) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == what) {
                return i;
            }
        }
        return -1;
    }

    /** Writes text so that it is read as it is, with the standard delimiters. */
    static void encode(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '|' -> out.append("\\F\\");
                case '^' -> out.append("\\S\\");
                case '&' -> out.append("\\T\\");
                case '~' -> out.append("\\R\\");
                case '\\' -> out.append("\\E\\");
                case '\n' -> out.append("\\.br\\");
                default -> {
                    if (c < ' ' || c == 0x7F) {
                        out.append("\\X")
                                .append(hex(c >> 4))
                                .append(hex(c & 15))
                                .append('\\');
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }

    private static char hex(int digit) {
        return (char) (digit < 10 ? '0' + digit : 'A' + digit - 10);
    }

    private Escapes() {}
}
