package health.erp.lab.culture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.NotFoundException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.Lab;
import health.erp.lab.culture.ImportOutcome.Imported;
import health.erp.lab.culture.ImportOutcome.Problem;
import health.erp.lab.culture.ImportOutcome.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Lab.class)
class BreakpointsTest {
    private final TestErp test;
    private final Breakpoints breakpoints;
    private final Caller chief;

    BreakpointsTest(TestErp test) {
        this.test = test;
        this.breakpoints = test.erp().module(Lab.class).breakpoints();
        this.chief = test.aCaller(test.aHospital());
    }

    @Test
    void aTableIsThereAsAWholeAndInForceWhenSomebodySaysSo() {
        var first = imported("1");
        var second = imported("2");
        assertThat(first.lines()).isEqualTo(ATable.LINES.size() + 2);
        assertThat(first.inForce()).isFalse();

        breakpoints.putInForce(chief, new PutInForce(first.id()));
        breakpoints.putInForce(chief, new PutInForce(second.id()));
        breakpoints.putInForce(chief, new PutInForce(second.id()));

        assertThat(listed()).extracting(BreakpointTableView::edition).containsExactly("2", "1");
        assertThat(listed()).extracting(BreakpointTableView::inForce).containsExactly(true, false);
        assertThat(test.events(chief.hospital()))
                .containsExactly(
                        "lab.breakpoints.imported",
                        "lab.breakpoints.imported",
                        "lab.breakpoints.in-force",
                        "lab.breakpoints.in-force");
    }

    @Test
    void whatIsWrongWithATableIsToldLineByLineAndNothingOfItIsThere() {
        var lines = new ArrayList<>(ATable.LINES);
        lines.add(ATable.mic("NOBODY", "CIP", null, "<=1", null, ">1"));
        lines.add(ATable.mic("ECOLI", "cip", null, "about 1", null, ">1"));
        lines.add(ATable.mic("ECOLI", "MEM", null, "<=2", "1-4", ">4"));
        lines.add(new BreakpointLine("ECOLI", "FOX", "DISK", null, "<=22", null, null, ">22"));
        lines.add(new BreakpointLine("ECOLI", "TZP", "ETEST", "urine", null, null, null, " "));
        lines.add(ATable.mic("ECOLI", "CIP", null, "<=1", null, ">1"));
        var command = new ImportBreakpoints(
                "HOUSE GUIDE",
                2026,
                "3",
                lines,
                List.of(new IntrinsicLine("NOBODY", "AMX")),
                List.of(new CascadeLine("ECOLI", "CIP", "CIP")));

        var outcome = breakpoints.bring(chief, command);

        var first = ATable.LINES.size() + 1;
        assertThat(((Rejected) outcome).problems())
                .containsExactlyInAnyOrder(
                        new Problem("breakpoints", first, "the organism or group is not known"),
                        new Problem("breakpoints", first + 1, "the drug is written in capitals and digits, up to 20"),
                        new Problem("breakpoints", first + 1, "S is written as <=2, >8, 4 or 4-8"),
                        new Problem(
                                "breakpoints", first + 2, "I overlaps what goes before it, or is on its wrong side"),
                        new Problem(
                                "breakpoints", first + 3, "R overlaps what goes before it, or is on its wrong side"),
                        new Problem("breakpoints", first + 4, "the method is MIC or DISK"),
                        new Problem("breakpoints", first + 4, "the site is written in capitals, up to 40"),
                        new Problem("breakpoints", first + 4, "no category is given"),
                        new Problem("breakpoints", first + 5, "an earlier line says the same or another thing of it"),
                        new Problem("intrinsic", 1, "the organism or group is not known"),
                        new Problem("cascades", 1, "a drug does not go before itself"));
        assertThat(listed()).isEmpty();
    }

    @Test
    void anEditionIsThereOnceAndNotChanged() {
        var table = imported("1");

        assertThatThrownBy(() -> imported("1"))
                .isInstanceOfSatisfying(
                        ConflictException.class, c -> assertThat(c.code()).isEqualTo("lab.breakpoints.imported"));
        if (test.server() == TestServer.POSTGRESQL) {
            test.database().execute("alter table lab_breakpoint no force row level security");
        }
        assertThatThrownBy(() -> test.database()
                        .execute(
                                "update lab_breakpoint set susceptible = '<=99' where table_id = '" + table.id() + "'"))
                .hasStackTraceContaining("only added to");
    }

    @Test
    void keepsHospitalsApart() {
        var table = imported("1");
        var elsewhere = test.aCaller(test.aHospital());

        assertThat(breakpoints
                        .list(elsewhere, new ListBreakpointTables(null, 10))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> breakpoints.putInForce(elsewhere, new PutInForce(table.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(breakpoints.bring(elsewhere, ATable.of("1"))).isInstanceOf(Imported.class);
    }

    private BreakpointTableView imported(String edition) {
        return ((Imported) breakpoints.bring(chief, ATable.of(edition))).table();
    }

    private List<BreakpointTableView> listed() {
        return breakpoints.list(chief, new ListBreakpointTables(null, 10)).items();
    }
}
