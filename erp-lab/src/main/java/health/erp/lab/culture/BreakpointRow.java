package health.erp.lab.culture;

import health.erp.core.jpa.HospitalPart;
import health.erp.lab.value.Span;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.EnumMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of a table of breakpoints, as it was imported. Written once. */
@Entity
@Table(name = "lab_breakpoint")
public class BreakpointRow extends HospitalPart {
    /** Of which table, and the how manieth of all its lines. */
    @Embeddable
    @Access(AccessType.FIELD)
    public record Place(
            @AttributeOverride(name = "value", column = @Column(name = "table_id")) BreakpointTableId table,
            @Column(name = "line_number") int line) {}

    /** What it says. */
    enum Kind {
        BREAKPOINT,
        INTRINSIC,
        CASCADE
    }

    @EmbeddedId
    private Place place;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(updatable = false)
    private String organism;

    @Column(updatable = false)
    private String drug;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable AstMethod method;

    @Column(updatable = false)
    private @Nullable String site;

    @Column(name = "susceptible", updatable = false)
    private @Nullable String s;

    @Column(name = "dose_dependent", updatable = false)
    private @Nullable String sdd;

    @Column(name = "intermediate", updatable = false)
    private @Nullable String i;

    @Column(name = "resistant", updatable = false)
    private @Nullable String r;

    /** Of a cascade: the drug that goes before. */
    @Column(name = "before_drug", updatable = false)
    private @Nullable String before;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected BreakpointRow() {}

    private BreakpointRow(BreakpointTableId table, int line, Kind kind, String organism, String drug) {
        this.place = new Place(table, line);
        this.kind = kind;
        this.organism = organism;
        this.drug = drug;
    }

    /** Of a line that has been checked. */
    static BreakpointRow of(BreakpointTableId table, int line, BreakpointLine read) {
        var row = new BreakpointRow(
                table,
                line,
                Kind.BREAKPOINT,
                Objects.requireNonNull(read.organism()),
                Objects.requireNonNull(read.drug()));
        row.method = AstMethod.valueOf(Objects.requireNonNull(read.method()));
        row.site = read.site();
        row.s = read.s();
        row.sdd = read.sdd();
        row.i = read.i();
        row.r = read.r();
        return row;
    }

    static BreakpointRow of(BreakpointTableId table, int line, IntrinsicLine read) {
        return new BreakpointRow(table, line, Kind.INTRINSIC, read.organism(), read.drug());
    }

    static BreakpointRow of(BreakpointTableId table, int line, CascadeLine read) {
        var row = new BreakpointRow(table, line, Kind.CASCADE, read.organism(), read.drug());
        row.before = read.unlessResistant();
        return row;
    }

    public BreakpointTableId getTable() {
        return place.table;
    }

    public int getLine() {
        return place.line;
    }

    Kind kind() {
        return kind;
    }

    Breakpoint breakpoint() {
        var spans = new EnumMap<Category, Span>(Category.class);
        put(spans, Category.S, s);
        put(spans, Category.SDD, sdd);
        put(spans, Category.I, i);
        put(spans, Category.R, r);
        return new Breakpoint(organism, drug, Objects.requireNonNull(method), site, spans);
    }

    IntrinsicLine intrinsic() {
        return new IntrinsicLine(organism, drug);
    }

    CascadeLine cascade() {
        return new CascadeLine(organism, drug, Objects.requireNonNull(before));
    }

    private static void put(EnumMap<Category, Span> spans, Category category, @Nullable String cell) {
        if (cell != null && !cell.isBlank()) {
            spans.put(category, BreakpointCheck.span(cell).orElseThrow());
        }
    }
}
