package health.erp.lab.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.lab.interval.Birth;
import health.erp.lab.interval.Sampling;
import health.erp.lab.value.Bound;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A version of a result as one text that is the same wherever and whenever it is written: a line for each part,
 * {@code name length text}, in a fixed order. Its SHA-256 is kept beside it.
 */
final class CanonicalForm {
    private static final String FORM = "lab result 1";
    private static final int KEY = 32;

    private final StringBuilder text = new StringBuilder();

    /** Of everything that is said and by whom, bound to the version before. */
    static String of(VersionDraft draft, String previous) {
        return new CanonicalForm()
                .add("form", FORM)
                .add("run", draft.run())
                .add("no", draft.no())
                .add("kind", draft.kind())
                .add("by", draft.by())
                .add("at", draft.at())
                .add("reason", draft.reason())
                .content(draft.content())
                .add("previous", previous)
                .text
                .toString();
    }

    /** Two values have the same key if they are the same. */
    static String key(FrozenValue value) {
        return sha256(new CanonicalForm().value("value", value).text.toString()).substring(0, KEY);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private CanonicalForm content(FrozenResult result) {
        add("test", result.test()).add("testVersion", result.testVersion());
        value("value", result.value()).add("reported", result.reported());
        many("interval", result.intervals());
        result.intervals().forEach(used -> add("category", used.category())
                .add("code", used.code())
                .bound("low", used.range().low())
                .bound("high", used.range().high()));
        many("code", result.codes());
        result.codes().forEach(code -> add("code", code.code()));
        add("mayBeCritical", result.mayBeCritical());
        formula(result.formula()).sampling(result.sampling()).trace(result.trace());
        many("sentFlag", result.sentFlags());
        result.sentFlags().forEach(flag -> add("sentFlag", flag));
        return add("comment", result.comment());
    }

    private CanonicalForm value(String name, @Nullable FrozenValue value) {
        if (value == null) {
            return add(name, null);
        }
        return add(name, value.kind())
                .add("comparator", value.comparator())
                .add("amount", plain(value.amount()))
                .add("more", plain(value.more()))
                .add("unit", value.unit())
                .add("system", value.system())
                .add("answer", value.code())
                .add("text", value.text());
    }

    private CanonicalForm formula(@Nullable FrozenFormula formula) {
        if (formula == null) {
            return add("formula", null);
        }
        add("formula", formula.version()).add("years", formula.years()).many("input", formula.inputs());
        formula.inputs().forEach(input -> add("input", input.name())
                .add("run", input.run())
                .add("no", input.no())
                .value("value", input.value()));
        return this;
    }

    private CanonicalForm sampling(Sampling sampling) {
        return add("collected", sampling.at())
                .birth(sampling.birth())
                .add("gender", sampling.gender())
                .add("gestationDay", sampling.gestationDay())
                .add("condition", sampling.condition())
                .add("site", sampling.setting().site())
                .add("method", sampling.setting().method())
                .add("specimen", sampling.setting().specimen());
    }

    private CanonicalForm birth(@Nullable Birth birth) {
        return birth == null ? add("born", null) : add("born", birth.date()).add("bornAt", birth.time());
    }

    private CanonicalForm trace(@Nullable RuleTrace trace) {
        if (trace == null) {
            return add("pack", null);
        }
        add("pack", trace.pack()).add("decision", trace.decision()).many("gate", trace.gates());
        trace.gates()
                .forEach(note ->
                        add("gate", note.gate()).add("said", note.said()).add("detail", note.detail()));
        return this;
    }

    private CanonicalForm bound(String name, @Nullable Bound bound) {
        return add(name, bound == null ? null : plain(bound.at()))
                .add("included", bound == null ? null : bound.included());
    }

    private CanonicalForm many(String name, Collection<?> parts) {
        return add(name + "s", parts.size());
    }

    private CanonicalForm add(String name, @Nullable Object part) {
        var written = part == null ? "" : part.toString();
        text.append(name).append(' ').append(part == null ? "-" : written.length());
        text.append(' ').append(written).append('\n');
        return this;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
