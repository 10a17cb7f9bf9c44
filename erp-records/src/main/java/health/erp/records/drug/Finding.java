package health.erp.records.drug;

/**
 * One result of a check that somebody is to see.
 *
 * @param key stable for the same thing found again: INTERACTION:high:http://www.whocc.no/atc|B01AA03
 * @param detail a sentence for whoever prescribes or hands out
 * @param source who says so
 */
public record Finding(CheckKind check, Severity severity, String key, String detail, String source) {
    private static final int LONGEST_KEY = 320;
    private static final int LONGEST_DETAIL = 600;
    private static final int LONGEST_SOURCE = 200;

    public Finding {
        key = cut(key, LONGEST_KEY);
        detail = cut(detail, LONGEST_DETAIL);
        source = cut(source, LONGEST_SOURCE);
    }

    static Finding of(CheckKind check, Severity severity, Object what, String detail, String source) {
        return new Finding(check, severity, "%s:%s:%s".formatted(check, severity, what), detail, source);
    }

    static Finding notChecked(CheckKind check, Object what, String why) {
        return of(check, Severity.NOT_CHECKED, what, why, "");
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
