package health.erp.lab.culture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table for tests. Its numbers are made up: real ones belong to whoever publishes the guideline. */
final class ATable {
    static final List<BreakpointLine> LINES = List.of(
            mic("ECOLI", "CIP", null, "<=0.25", "0.5", ">0.5"),
            mic("ENTEROBACTERALES", "CIP", null, "<=1", "2", ">2"),
            mic("ENTEROBACTERALES", "CIP", "MENINGITIS", "<=0.03", null, ">0.03"),
            mic("ENTEROBACTERALES", "MEM", null, "<=2", "4-8", ">8"),
            mic("ENTEROBACTERALES", "AMX", null, "<=8", null, ">8"),
            new BreakpointLine("ENTEROBACTERALES", "FEP", "MIC", null, "<=2", "4-8", null, ">=16"),
            new BreakpointLine("STAPHYLOCOCCUS", "FOX", "DISK", null, ">=22", null, null, "<22"));
    static final List<IntrinsicLine> INTRINSIC = List.of(new IntrinsicLine("KPNEU", "AMX"));
    static final List<CascadeLine> CASCADES = List.of(new CascadeLine("ENTEROBACTERALES", "MEM", "CIP"));

    static BreakpointLine mic(
            @Nullable String organism,
            @Nullable String drug,
            @Nullable String site,
            @Nullable String s,
            @Nullable String i,
            @Nullable String r) {
        return new BreakpointLine(organism, drug, "MIC", site, s, null, i, r);
    }

    static ImportBreakpoints of(String edition) {
        return new ImportBreakpoints("HOUSE GUIDE", 2026, edition, LINES, INTRINSIC, CASCADES);
    }

    /** As the rules see it. */
    static BreakpointBook book() {
        var check = BreakpointCheck.of(of("1"), OrganismList.standard());
        return new BreakpointBook("HOUSE GUIDE 2026 1", check.breakpoints(), INTRINSIC, CASCADES);
    }

    private ATable() {}
}
