package health.erp.lab.hl7;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The names of segments, each as one string, and which of them say nothing to a laboratory. */
final class SegmentNames {
    /** Of those a message may have, what concerns insurance, relatives, documents, or the line itself. */
    private static final Set<String> ELSEWHERE = Set.of(
            "ABS", "ACC", "AL1", "ARV", "AUT", "BLG", "CON", "CSP", "CSR", "CSS", "CTD", "CTI", "DB1", "DG1", "DRG",
            "DSC", "EQU", "EVN", "FT1", "GT1", "IAM", "IN1", "IN2", "IN3", "INV", "IPC", "NK1", "OH1", "OH2", "OH3",
            "OH4", "PD1", "PR1", "PRT", "PV2", "QAK", "QPD", "RCP", "REL", "ROL", "SFT", "TCC", "TCD", "TXA", "UAC",
            "UB1", "UB2");

    private static final Map<Integer, String> KNOWN = new HashMap<>();

    static {
        for (var name : new String[] {
            "MSH", "MSA", "ERR", "PID", "PV1", "ORC", "OBR", "TQ1", "OBX", "NTE", "SPM", "SAC", "FHS", "BHS", "BTS",
            "FTS"
        }) {
            KNOWN.put(key(name.charAt(0), name.charAt(1), name.charAt(2)), name);
        }
        for (var name : ELSEWHERE) {
            KNOWN.put(key(name.charAt(0), name.charAt(1), name.charAt(2)), name);
        }
    }

    static String of(byte a, byte b, byte c) {
        var known = KNOWN.get(key(a, b, c));
        return known == null ? new String(new char[] {(char) a, (char) b, (char) c}) : known;
    }

    static boolean isElsewhere(String name) {
        return ELSEWHERE.contains(name);
    }

    private static int key(int a, int b, int c) {
        return a << 16 | b << 8 | c;
    }

    private SegmentNames() {}
}
