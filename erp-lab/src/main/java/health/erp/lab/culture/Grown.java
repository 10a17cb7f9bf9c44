package health.erp.lab.culture;

import static health.erp.lab.culture.CultureMapper.MAPPER;

import health.erp.lab.culture.BreakpointBook.TestedDrug;
import health.erp.lab.culture.ReportContent.ReportedIsolate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What grew in a culture and what was measured of it. */
record Grown(List<Isolate> isolates, Map<IsolateId, List<Susceptibility>> tested) {
    List<IsolateView> views() {
        return isolates.stream()
                .map(isolate -> MAPPER.toView(isolate, of(isolate)))
                .toList();
    }

    /** @param judge of the organism with that code, null for none */
    ReportContent content(Growth growth, List<String> gram, Function<@Nullable String, AstJudge> judge) {
        return new ReportContent(
                growth,
                gram,
                isolates.stream()
                        .map(isolate -> reported(isolate, judge.apply(isolate.getOrganism())))
                        .toList());
    }

    private ReportedIsolate reported(Isolate isolate, AstJudge judge) {
        var all = of(isolate);
        var outcomes = all.stream()
                .map(each -> new TestedDrug(each.getDrug(), each.outcome()))
                .toList();
        var organism = judge.organism();
        return new ReportedIsolate(
                isolate.getNumber(),
                isolate.getOrganism(),
                organism == null ? null : organism.name(),
                organism == null ? null : organism.snomed(),
                isolate.getQuantity(),
                all.stream()
                        .filter(each -> !judge.holdsBack(each.getDrug(), outcomes))
                        .map(MAPPER::toReported)
                        .toList(),
                all.stream()
                        .map(Susceptibility::getDrug)
                        .filter(drug -> judge.holdsBack(drug, outcomes))
                        .distinct()
                        .toList());
    }

    private List<Susceptibility> of(Isolate isolate) {
        return tested.getOrDefault(isolate.getId(), List.of());
    }
}
