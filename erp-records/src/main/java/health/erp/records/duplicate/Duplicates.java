package health.erp.records.duplicate;

import static health.erp.records.duplicate.DuplicatePermission.DECIDE_DUPLICATES;
import static health.erp.records.duplicate.DuplicatePermission.FIND_DUPLICATES;
import static health.erp.records.duplicate.DuplicatePermission.READ_DUPLICATES;
import static health.erp.records.duplicate.LinkMapper.MAPPER;
import static health.erp.records.patient.PatientPermission.REGISTER_PATIENT;
import static health.erp.records.patient.PatientPermission.SEARCH_PATIENTS;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.records.identifier.IdentifierSystems;
import health.erp.records.matching.Verdict;
import health.erp.records.patient.Lookalike;
import health.erp.records.patient.Lookalikes;
import health.erp.records.patient.Patients;
import health.erp.records.patient.RegisterPatient;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds entries of the register that may be one person, and keeps what was decided on them. */
public final class Duplicates {
    private final Erp erp;
    private final Patients patients;
    private final Lookalikes lookalikes;
    private final LinkStore links;
    private final Matchers matchers;
    private final RegisterSearch search;

    public Duplicates(Erp erp, Patients patients, IdentifierSystems systems, DuplicateJobs jobs) {
        this.erp = erp;
        this.patients = patients;
        this.lookalikes = new Lookalikes(erp, systems);
        this.links = new LinkStore(erp);
        this.matchers = new Matchers(erp, links);
        this.search = new RegisterSearch(erp, lookalikes, links, matchers, jobs);
    }

    /** Who in the register looks like somebody about to be registered, the likeliest first. */
    public List<CandidateView> candidates(Caller caller, FindCandidates query) {
        return erp.read(
                caller, SEARCH_PATIENTS, query, () -> shown(found(caller, query).limit(query.atMost())));
    }

    /** Registers a person, unless somebody in the register looks the same whom the clerk has not been shown yet. */
    public DeskOutcome register(Caller caller, RegisterAtDesk command) {
        return erp.run(caller, REGISTER_PATIENT, command, () -> {
            var query = new FindCandidates(command.person(), command.identifiers(), FindCandidates.MOST);
            var unseen = found(caller, query)
                    .filter(c -> !command.notThese().contains(c.patient()))
                    .limit(FindCandidates.MOST);
            var candidates = shown(unseen);
            return candidates.isEmpty()
                    ? new DeskOutcome.Registered(
                            patients.register(caller, new RegisterPatient(command.person(), command.identifiers())))
                    : new DeskOutcome.LooksLike(candidates);
        });
    }

    /** The pairs that wait for somebody to decide, the surest first. */
    public Page<DuplicateView, LinkId> list(Caller caller, ListDuplicates query) {
        return erp.read(caller, READ_DUPLICATES, query, () -> {
            var page = links.waiting(query.after(), query.size());
            var ids = page.items().stream()
                    .flatMap(l -> Stream.of(l.getFirst(), l.getSecond()))
                    .distinct()
                    .toList();
            erp.discloses(ids);
            var entries = lookalikes.find(caller, ids).stream().collect(toMap(Lookalike::patient, identity()));
            return page.map(link -> new DuplicateView(
                    MAPPER.toView(link), entry(entries, link.getFirst()), entry(entries, link.getSecond())));
        });
    }

    public long count(Caller caller, CountDuplicates query) {
        return erp.read(caller, READ_DUPLICATES, query, links::waitingCount);
    }

    /** With whom a patient was compared, and what came of it. */
    public List<LinkView> find(Caller caller, FindLinks query) {
        return erp.read(caller, READ_DUPLICATES, query, () -> {
            erp.discloses(query.patient());
            return links.of(query.patient()).stream().map(MAPPER::toView).toList();
        });
    }

    /** R-MPI-2: it stands, whatever is found later. */
    public LinkView decide(Caller caller, DecideDuplicate command) {
        return erp.run(caller, DECIDE_DUPLICATES, command, () -> {
            var link = links.require(command.link(), command.version());
            erp.publish(link.decide(command.same(), erp.now()));
            return MAPPER.toView(links.saved(link));
        });
    }

    public LinkView reopen(Caller caller, ReopenDuplicate command) {
        return erp.run(caller, DECIDE_DUPLICATES, command, () -> {
            var link = links.require(command.link(), command.version());
            erp.publish(link.reopen(erp.now()));
            return MAPPER.toView(links.saved(link));
        });
    }

    /** Compares a patient with who may be the same; answers how many that are. It happens by itself after each change. */
    public int check(Caller caller, CheckPatient command) {
        return erp.run(caller, FIND_DUPLICATES, command, () -> search.check(caller, command.patient()));
    }

    /** Has everybody compared, in the background. */
    public void search(Caller caller, SearchRegister command) {
        erp.run(caller, FIND_DUPLICATES, command, () -> {
            search.begin(caller);
            return true;
        });
    }

    /** One step of the search of a register; for the job. */
    public void step(Caller caller, DuplicateJobs.Step step) {
        erp.run(caller, FIND_DUPLICATES, step, () -> {
            search.step(caller, step);
            return true;
        });
    }

    private Stream<CandidateView> found(Caller caller, FindCandidates query) {
        var matcher = matchers.of(caller);
        var person = matcher.features(lookalikes.traits(caller, query.person(), query.identifiers()));
        return lookalikes.of(caller, query.person(), query.identifiers()).stream()
                .map(l -> MAPPER.toCandidate(l, matcher.compare(person, matcher.features(l.traits()))))
                .filter(c -> c.verdict() != Verdict.NO)
                .sorted(Comparator.comparingInt(CandidateView::weight)
                        .reversed()
                        .thenComparing(c -> c.patient().toString()));
    }

    private List<CandidateView> shown(Stream<CandidateView> candidates) {
        var shown = candidates.toList();
        shown.forEach(c -> erp.discloses(c.patient()));
        return shown;
    }

    private static DuplicateView.Entry entry(Map<PatientId, Lookalike> entries, PatientId patient) {
        return MAPPER.toEntry(Objects.requireNonNull(entries.get(patient)));
    }
}
