package health.erp.lab.wire;

import health.erp.lab.wire.Problem.Kind;
import health.erp.lab.wire.Problem.Severity;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a message while it is read; the two protocols fill it. */
public final class Findings {
    /** A message with more wrong than this is noise. */
    public static final int MAX_PROBLEMS = 500;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    public void tolerate(Kind kind, Position position, String expected) {
        add(new Problem(Severity.TOLERATED, kind, position, expected));
    }

    /** Sets bytes aside; those of one segment once, however much is wrong in it. */
    public void refuse(Kind kind, Position position, String expected, Bytes bytes) {
        var problem = new Problem(Severity.NOT_UNDERSTOOD, kind, position, expected);
        add(problem);
        var isKnown =
                !unread.isEmpty() && isSameSegment(unread.get(unread.size() - 1).problem(), problem);
        if (!isKnown && !isNoise()) {
            unread.add(new Unread(problem, bytes));
        }
    }

    private void add(Problem problem) {
        if (!isNoise()) {
            problems.add(problem);
        }
    }

    private static boolean isSameSegment(Problem one, Problem other) {
        return one.position().segment().equals(other.position().segment())
                && one.position().occurrence() == other.position().occurrence();
    }

    public boolean isNoise() {
        return problems.size() > MAX_PROBLEMS;
    }

    public List<Problem> problems() {
        return problems;
    }

    public List<Unread> unread() {
        return unread;
    }
}
