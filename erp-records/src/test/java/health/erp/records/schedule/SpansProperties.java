package health.erp.records.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpansProperties {
    @Property(tries = 300)
    void aMomentIsInTheSumIfItIsInOne(@ForAll("spans") List<Span> spans) {
        var union = Spans.union(spans);

        for (var second = 0; second < 60; second++) {
            assertThat(isIn(union, second)).isEqualTo(isIn(spans, second));
        }
        areApart(union);
    }

    @Property(tries = 300)
    void aMomentIsLeftIfItIsNotTaken(@ForAll("spans") List<Span> spans, @ForAll("spans") List<Span> taken) {
        var left = Spans.minus(spans, taken);

        for (var second = 0; second < 60; second++) {
            assertThat(isIn(left, second)).isEqualTo(isIn(spans, second) && !isIn(taken, second));
        }
        areApart(left);
    }

    @Property(tries = 300)
    void whatOverlapsHasAMomentInCommon(@ForAll("span") Span one, @ForAll("span") Span other) { // R-APT-1
        var common = one.intersection(other);

        assertThat(one.overlaps(other)).isEqualTo(common.isPresent()).isEqualTo(other.overlaps(one));
        common.ifPresent(
                span -> assertThat(one.contains(span) && other.contains(span)).isTrue());
    }

    private static void areApart(List<Span> spans) {
        for (var i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i - 1).end()).isBefore(spans.get(i).start());
        }
    }

    private static boolean isIn(List<Span> spans, int second) {
        var moment = Instant.ofEpochSecond(second);
        return spans.stream().anyMatch(s -> !moment.isBefore(s.start()) && moment.isBefore(s.end()));
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        return span().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Span> span() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(1, 9))
                .as((start, length) -> new Span(Instant.ofEpochSecond(start), Instant.ofEpochSecond(start + length)));
    }
}
