package health.erp.lab.culture;

import health.erp.lab.culture.ImportOutcome.Problem;
import health.erp.lab.unit.Unit;
import health.erp.lab.value.ReportedValue;
import health.erp.lab.value.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a table and says what is wrong with them. */
final class BreakpointCheck {
    private static final Pattern DRUG = Pattern.compile("[A-Z0-9][A-Z0-9._/-]{0,19}");
    private static final Pattern SITE = Pattern.compile("[A-Z0-9][A-Z0-9._ -]{0,39}");

    private final OrganismList organisms;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Breakpoint> breakpoints = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private String list = "breakpoints";
    private int line;

    private BreakpointCheck(OrganismList organisms) {
        this.organisms = organisms;
    }

    static BreakpointCheck of(ImportBreakpoints command, OrganismList organisms) {
        var check = new BreakpointCheck(organisms);
        command.breakpoints().forEach(check::breakpoint);
        check.begin("intrinsic");
        command.intrinsic().forEach(check::intrinsic);
        check.begin("cascades");
        command.cascades().forEach(check::cascade);
        return check;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Breakpoint> breakpoints() {
        return breakpoints;
    }

    private void begin(String next) {
        list = next;
        line = 0;
    }

    private void breakpoint(BreakpointLine read) {
        line++;
        mustKnow(read.organism(), read.drug());
        var method = Arrays.stream(AstMethod.values())
                .filter(each -> each.name().equals(read.method()))
                .findFirst();
        if (method.isEmpty()) {
            problem("the method is MIC or DISK");
        }
        if (read.site() != null && !SITE.matcher(read.site()).matches()) {
            problem("the site is written in capitals, up to 40");
        }
        var spans = spans(read);
        if (read.organism() == null || read.drug() == null || method.isEmpty()) {
            return;
        }
        mustBeOrdered(spans, method.get());
        once("%s|%s|%s|%s".formatted(read.organism(), read.drug(), method.get(), read.site()));
        breakpoints.add(new Breakpoint(read.organism(), read.drug(), method.get(), read.site(), spans));
    }

    private void intrinsic(IntrinsicLine read) {
        line++;
        mustKnow(read.organism(), read.drug());
        once("%s|%s|%s".formatted(list, read.organism(), read.drug()));
    }

    private void cascade(CascadeLine read) {
        line++;
        mustKnow(read.organism(), read.drug());
        mustKnow(read.organism(), read.unlessResistant());
        if (read.drug() != null && read.drug().equals(read.unlessResistant())) {
            problem("a drug does not go before itself");
        }
        once("%s|%s|%s|%s".formatted(list, read.organism(), read.drug(), read.unlessResistant()));
    }

    private void mustKnow(@Nullable String organism, @Nullable String drug) {
        if (organism == null || !organisms.knows(organism)) {
            problem("the organism or group is not known");
        }
        if (drug == null || !DRUG.matcher(drug).matches()) {
            problem("the drug is written in capitals and digits, up to 20");
        }
    }

    private void once(String key) {
        if (!seen.add(key)) {
            problem("an earlier line says the same or another thing of it");
        }
    }

    private Map<Category, Span> spans(BreakpointLine read) {
        var spans = new EnumMap<Category, Span>(Category.class);
        put(spans, Category.S, read.s());
        put(spans, Category.SDD, read.sdd());
        put(spans, Category.I, read.i());
        put(spans, Category.R, read.r());
        if (spans.isEmpty()) {
            problem("no category is given");
        }
        return spans;
    }

    private void put(EnumMap<Category, Span> spans, Category category, @Nullable String cell) {
        if (cell != null && !cell.isBlank()) {
            span(cell)
                    .ifPresentOrElse(
                            span -> spans.put(category, span),
                            () -> problem("%s is written as <=2, >8, 4 or 4-8".formatted(category)));
        }
    }

    static Optional<Span> span(String cell) {
        return ReportedValue.read(cell, Unit.read("mg/L").orElseThrow()).span();
    }

    /** From susceptible to resistant a concentration rises and a diameter falls, and no two categories overlap. */
    private void mustBeOrdered(Map<Category, Span> spans, AstMethod method) {
        @Nullable Span former = null;
        for (var category : Category.values()) {
            var span = spans.get(category);
            if (span == null) {
                continue;
            }
            if (former != null && !(method.risesWithResistance() ? former.isBelow(span) : former.isAbove(span))) {
                problem("%s overlaps what goes before it, or is on its wrong side".formatted(category));
            }
            former = span;
        }
    }

    private void problem(String what) {
        problems.add(new Problem(list, line, what));
    }
}
