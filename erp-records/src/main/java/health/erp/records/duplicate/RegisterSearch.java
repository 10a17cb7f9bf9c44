package health.erp.records.duplicate;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.PatientId;
import health.erp.records.matching.Learning;
import health.erp.records.matching.Learning.Couple;
import health.erp.records.matching.Matcher;
import health.erp.records.matching.Verdict;
import health.erp.records.patient.Lookalike;
import health.erp.records.patient.Lookalikes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares patients with who may be the same: one after a change, or all of a register step by step. */
final class RegisterSearch {
    static final int STEP = 100;

    private static final int PLACES = 20;
    private static final int OF_EACH = 200;
    private static final int COMPARED = 400;

    private final Erp erp;
    private final Lookalikes lookalikes;
    private final LinkStore links;
    private final Matchers matchers;
    private final DuplicateJobs jobs;

    RegisterSearch(Erp erp, Lookalikes lookalikes, LinkStore links, Matchers matchers, DuplicateJobs jobs) {
        this.erp = erp;
        this.lookalikes = lookalikes;
        this.links = links;
        this.matchers = matchers;
        this.jobs = jobs;
    }

    void begin(Caller caller) {
        erp.core().jobs().schedule(caller, jobs.step(), new DuplicateJobs.Step(null));
    }

    /** Does one step and schedules the next, in the job's transaction. */
    void step(Caller caller, DuplicateJobs.Step step) {
        if (step.after() == null) {
            learn(caller);
        }
        var some = lookalikes.following(caller, step.after(), STEP);
        some.forEach(patient -> check(caller, patient));
        if (some.size() == STEP) {
            var next = new DuplicateJobs.Step(some.get(STEP - 1));
            erp.core().jobs().schedule(caller, jobs.step(), next);
        }
    }

    /** How many look like the patient; links to them are made, or brought up to date. */
    int check(Caller caller, PatientId patient) {
        var self = lookalikes.find(caller, patient).orElse(null);
        if (self == null || !self.active()) {
            return 0;
        }
        var known = links.byOther(patient);
        var matcher = matchers.of(caller);
        var features = matcher.features(self.traits());
        var found = 0;
        for (var other : worthComparing(caller, patient, known)) {
            var score = matcher.compare(features, matcher.features(other.traits()));
            var link = known.get(other.patient());
            if (link != null) {
                link.rescore(score, version(matcher), erp.now());
            } else if (score.verdict() != Verdict.NO) {
                var made = new IdentityLink(
                        new LinkId(erp.newId()), patient, other.patient(), score, version(matcher), erp.now());
                links.add(made);
                erp.publish(made.found());
            }
            found += score.verdict() == Verdict.NO ? 0 : 1;
        }
        return found;
    }

    /** Those near, and those who were like the patient before, who may have gone far. */
    private List<Lookalike> worthComparing(Caller caller, PatientId patient, Map<PatientId, IdentityLink> known) {
        Map<PatientId, Lookalike> others = lookalikes.of(caller, patient).stream()
                .collect(toMap(Lookalike::patient, identity(), (a, b) -> a, LinkedHashMap::new));
        var missing =
                known.keySet().stream().filter(id -> !others.containsKey(id)).toList();
        lookalikes.find(caller, missing).stream().filter(Lookalike::active).forEach(l -> others.put(l.patient(), l));
        return List.copyOf(others.values());
    }

    private void learn(Caller caller) {
        var some = lookalikes.sample(caller, PLACES, OF_EACH);
        var couples = new ArrayList<Couple>();
        for (var person : some.subList(0, Math.min(COMPARED, some.size()))) {
            for (var other : lookalikes.of(caller, person.patient())) {
                couples.add(new Couple(person.traits(), other.traits()));
            }
        }
        var model = Learning.from(some.stream().map(Lookalike::traits).toList(), couples);
        links.keep(new LearnedModel(erp.newId(), model, some.size(), couples.size(), erp.now()));
        matchers.changed();
    }

    private static String version(Matcher matcher) {
        return matcher.model().version();
    }
}
