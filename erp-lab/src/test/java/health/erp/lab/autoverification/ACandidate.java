package health.erp.lab.autoverification;

import health.erp.lab.autoverification.Candidate.Analysis;
import health.erp.lab.autoverification.Candidate.Company;
import health.erp.lab.autoverification.Candidate.Meaning;
import health.erp.lab.autoverification.Candidate.Measurement;
import health.erp.lab.autoverification.Candidate.Origin;
import health.erp.lab.control.ControlDecision;
import health.erp.lab.control.ControlGate;
import health.erp.lab.delta.DeltaOutcome;
import health.erp.lab.delta.SpecimenDelta;
import health.erp.lab.interpretation.Interpretation;
import health.erp.lab.interpretation.Interpreted;
import health.erp.lab.unit.Unit;
import health.erp.lab.value.ReportedValue;
import health.erp.lab.value.ResultValue;
import health.erp.lab.value.Span;
import health.erp.lab.value.UnitPlausibility.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A potassium nothing is wrong with, and the same with one thing changed. */
final class ACandidate {
    static final Unit UNIT = Unit.of("mmol/L");
    static final RulePack PACK = RulePack.standard(
            Span.between("1.0", "10.0"), new Indices(new BigDecimal("50"), BigDecimal.TEN, new BigDecimal("200")));

    static Candidate sound() {
        var decision = new ControlDecision(ControlDecision.Verdict.ACCEPTED, List.of(), List.of());
        return new Candidate(
                new Origin(Answer.YES, Answer.YES),
                measured(ReportedValue.read("4.2", UNIT)),
                new Analysis(new ControlGate.Open(decision), Answer.YES, Answer.YES),
                new Meaning(
                        new Verdict.Plausible(Span.at(new BigDecimal("4.2"))),
                        Interpreted.as(Interpretation.NORMAL),
                        new DeltaOutcome.Within(BigDecimal.ZERO),
                        SpecimenDelta.CONSISTENT),
                new Company(Map.of(), 0, Set.of()));
    }

    static Measurement measured(ResultValue value) {
        return new Measurement("K", value, new Indices(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE), Set.of(), 1);
    }

    static Candidate with(Origin origin) {
        var sound = sound();
        return new Candidate(origin, sound.measurement(), sound.analysis(), sound.meaning(), sound.company());
    }

    static Candidate with(Measurement measurement) {
        var sound = sound();
        return new Candidate(sound.origin(), measurement, sound.analysis(), sound.meaning(), sound.company());
    }

    static Candidate with(Analysis analysis) {
        var sound = sound();
        return new Candidate(sound.origin(), sound.measurement(), analysis, sound.meaning(), sound.company());
    }

    static Candidate with(Meaning meaning) {
        var sound = sound();
        return new Candidate(sound.origin(), sound.measurement(), sound.analysis(), meaning, sound.company());
    }

    static Candidate with(Company company) {
        var sound = sound();
        return new Candidate(sound.origin(), sound.measurement(), sound.analysis(), sound.meaning(), company);
    }

    private ACandidate() {}
}
