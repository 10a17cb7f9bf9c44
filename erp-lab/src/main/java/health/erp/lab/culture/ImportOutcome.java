package health.erp.lab.culture;

import java.util.List;

/** What became of a table of breakpoints. */
public sealed interface ImportOutcome {
    /** All of it is there; nothing is judged by it until it is put in force. */
    record Imported(BreakpointTableView table) implements ImportOutcome {}

    /** Nothing of it is there: half a table would leave drugs unjudged without anybody noticing. */
    record Rejected(List<Problem> problems) implements ImportOutcome {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What is wrong with a line.
     *
     * @param list breakpoints, intrinsic or cascades
     * @param line from 1
     */
    record Problem(String list, int line, String problem) {}
}
