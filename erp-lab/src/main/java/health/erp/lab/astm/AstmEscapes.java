package health.erp.lab.astm;

import org.jspecify.annotations.Nullable;

/** Escape sequences of E1394 6.6: {@code &F& &S& &R& &E& &X0D&}. One that says nothing to us stays as it was written. */
final class AstmEscapes {
    static String decode(String text, AstmDelimiters d) {
        if (text.indexOf(d.escape()) < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        var i = 0;
        while (i < text.length()) {
            var end = text.charAt(i) == d.escape() ? text.indexOf(d.escape(), i + 1) : -1;
            var meaning = end < 0 ? null : meaning(text.substring(i + 1, end), d);
            if (meaning == null) {
                out.append(text.charAt(i++));
            } else {
                out.append(meaning);
                i = end + 1;
            }
        }
        return out.toString();
    }

    private static @Nullable String meaning(String sequence, AstmDelimiters d) {
        return switch (sequence) {
            case "F" -> String.valueOf(d.field());
            case "S" -> String.valueOf(d.component());
            case "R" -> String.valueOf(d.repeat());
            case "E" -> String.valueOf(d.escape());
            case "H", "N" -> "";
            default -> isHex(sequence) ? hex(sequence.substring(1)) : null;
        };
    }

    private static boolean isHex(String sequence) {
        return sequence.length() > 2
                && sequence.length() % 2 == 1
                && sequence.charAt(0) == 'X'
                && sequence.chars().skip(1).allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
    }

    private static String hex(String digits) {
        var out = new StringBuilder();
        for (int i = 0; i < digits.length(); i += 2) {
            out.append((char) Integer.parseInt(digits.substring(i, i + 2), 16));
        }
        return out.toString();
    }

    /** Writes text so that it is read as it is, with the standard delimiters. */
    static String encode(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '|' -> out.append("&F&");
                case '^' -> out.append("&S&");
                case '\\' -> out.append("&R&");
                case '&' -> out.append("&E&");
                default -> {
                    if (c < ' ' || c == 0x7F) {
                        out.append("&X").append(hex(c >> 4)).append(hex(c & 15)).append('&');
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    private static char hex(int digit) {
        return (char) (digit < 10 ? '0' + digit : 'A' + digit - 10);
    }

    private AstmEscapes() {}
}
