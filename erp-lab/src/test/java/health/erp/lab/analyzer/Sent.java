package health.erp.lab.analyzer;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.lab.wire.Bytes;
import java.util.ArrayList;
import java.util.List;

/** Messages as analyzers send them. */
final class Sent {
    static final String AT = "20260302100000";

    static String oru(
            String number, String sentAt, String specimen, String code, String value, String unit, String status) {
        return oru(number, sentAt, specimen, List.of(obx(code, value, unit, status)));
    }

    /** With these results, each as {@link #obx} makes it. */
    static String oru(String number, String sentAt, String specimen, List<String> results) {
        var segments = new ArrayList<String>();
        segments.add("MSH|^~\\&|XN550|LAB|ERP|HOSP|" + sentAt + "||ORU^R01^ORU_R01|" + number + "|P|2.5.1");
        segments.add("PID|1||P1||Rao^Lata||19850314|F");
        segments.add("OBR|1|" + specimen + "||CHEM^Chemistry^L|||" + AT);
        for (int i = 0; i < results.size(); i++) {
            segments.add(results.get(i).replaceFirst("OBX\\|", "OBX|" + (i + 1)));
        }
        return String.join("\r", segments) + "\r";
    }

    static String obx(String code, String value, String unit, String status) {
        return "OBX||NM|" + code + "^^L||" + value + "|" + unit + "|||||" + status;
    }

    static String astm(
            String number, String sentAt, String specimen, String code, String value, String unit, String status) {
        return "H|\\^&|" + number + "||XN550|||||ERP||P|LIS2-A2|" + sentAt + "\r"
                + "P|1|||P1|Rao^Lata||19850314|F\r"
                + "O|1|" + specimen + "||^^^" + code + "|R\r"
                + "R|1|^^^" + code + "|" + value + "|" + unit + "||N||" + status + "||||" + AT + "\r"
                + "L|1|N\r";
    }

    static Bytes bytes(String text) {
        return Bytes.of(text, UTF_8);
    }

    private Sent() {}
}
