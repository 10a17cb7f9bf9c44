package health.erp.lab.analyzer;

/** Words of a sender where they are kept to be looked for. */
final class Texts {
    /** Without control characters, and no longer than its column. */
    static String shortened(String text, int longest) {
        var clean = text.codePoints()
                .filter(c -> !Character.isISOControl(c) && !Character.isSurrogate((char) c))
                .limit(longest)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }

    private Texts() {}
}
