package health.erp.lab.culture;

import static health.erp.lab.culture.CultureMapper.MAPPER;
import static health.erp.lab.culture.CulturePermission.READ_CULTURES;
import static health.erp.lab.culture.CulturePermission.REPORT_CULTURES;
import static health.erp.lab.culture.CulturePermission.WORK_ON_CULTURES;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.RuleException;
import health.erp.lab.order.FindLabOrder;
import health.erp.lab.order.LabOrders;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.order.OrderProgress;
import health.erp.lab.specimen.Specimen;
import health.erp.lab.specimen.SpecimenId;
import health.erp.lab.status.OrderStatus;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts specimens on media, reads them, and reports what is known. */
public final class Cultures {
    private final Erp erp;
    private final CultureStore cultures;
    private final BreakpointStore tables;
    private final LabOrders orders;
    private final OrderProgress progress;
    private final OrganismList organisms;

    public Cultures(Erp erp, LabOrders orders, OrderProgress progress, OrganismList organisms) {
        this.erp = erp;
        this.cultures = new CultureStore(erp);
        this.tables = new BreakpointStore(erp);
        this.orders = orders;
        this.progress = progress;
        this.organisms = organisms;
    }

    public CultureView begin(Caller caller, BeginCulture command) {
        return erp.run(caller, WORK_ON_CULTURES, command, () -> {
            if (command.item() != null) {
                cultures.lock(command.item());
            }
            var specimen = atHand(command.specimen());
            mustBeOrdered(caller, specimen, command.item());
            var culture = new Culture(new CultureId(erp.newId()), command, specimen.getPatient(), erp.now());
            cultures.add(culture);
            erp.publish(culture.begun());
            return MAPPER.toView(culture, List.of());
        });
    }

    public CultureView read(Caller caller, NoteReading command) {
        return erp.run(caller, WORK_ON_CULTURES, command, () -> {
            var culture = cultures.lock(command.culture());
            var grown = grown(culture);
            var reading = culture.read(command, grown.isolates().size(), caller.staff(), erp.now());
            cultures.add(reading);
            erp.publish(new CultureEvent.Read(
                    culture.getId(), culture.getPatient(), reading.getNumber(), reading.getReadAt()));
            return MAPPER.toView(cultures.saved(culture), grown.views());
        });
    }

    public CultureView isolate(Caller caller, AddIsolate command) {
        return erp.run(caller, WORK_ON_CULTURES, command, () -> {
            var culture = cultures.lock(command.culture());
            if (command.organism() != null) {
                requireOrganism(command.organism());
            }
            var isolate = culture.isolate(new IsolateId(erp.newId()), command, caller.staff(), erp.now());
            cultures.add(isolate);
            return isolated(culture, isolate);
        });
    }

    /** What was measured of the isolate is judged as of what it is now. */
    public CultureView identify(Caller caller, IdentifyIsolate command) {
        return erp.run(caller, WORK_ON_CULTURES, command, () -> {
            var organism = requireOrganism(command.organism());
            var isolate = cultures.lock(command.isolate());
            var culture = cultures.lock(isolate.getCulture());
            isolate.identify(organism);
            culture.touch();
            var judge = AstJudge.of(tables, organism);
            var former = cultures.tested(isolate.getId());
            former.forEach(Susceptibility::giveWay);
            cultures.gaveWay();
            former.forEach(each -> cultures.add(new Susceptibility(
                    judge.entry(new SusceptibilityId(erp.newId()), culture.getSite(), each.getMethod(), each.entered()),
                    isolate.getId(),
                    caller.staff(),
                    erp.now())));
            return isolated(culture, isolate);
        });
    }

    public CultureView withdraw(Caller caller, WithdrawIsolate command) {
        return erp.run(caller, WORK_ON_CULTURES, command, () -> {
            var isolate = cultures.lock(command.isolate());
            var culture = cultures.lock(isolate.getCulture());
            isolate.withdraw(command.reason());
            culture.touch();
            return isolated(culture, isolate);
        });
    }

    public CultureReportView report(Caller caller, ReportCulture command) {
        return erp.run(caller, REPORT_CULTURES, command, () -> {
            var culture = cultures.require(command.culture(), command.version());
            return reported(caller, culture, command.last() ? CultureStatus.FINAL : CultureStatus.PRELIMINARY, null);
        });
    }

    /** What was reported before stays readable. */
    public CultureReportView correct(Caller caller, CorrectCulture command) {
        return erp.run(caller, REPORT_CULTURES, command, () -> {
            var culture = cultures.require(command.culture(), command.version());
            return reported(caller, culture, CultureStatus.CORRECTED, command.reason());
        });
    }

    public CultureView find(Caller caller, FindCulture query) {
        return erp.read(caller, READ_CULTURES, query, () -> {
            var culture = cultures.require(query.culture());
            erp.discloses(culture.getPatient());
            return MAPPER.toView(culture, grown(culture).views());
        });
    }

    public Page<CultureView, CultureId> list(Caller caller, ListCultures query) {
        return erp.read(caller, READ_CULTURES, query, () -> cultures.list(query).map(culture -> {
            erp.discloses(culture.getPatient());
            return MAPPER.toView(culture, List.of());
        }));
    }

    public Page<CultureReadingView, Integer> readings(Caller caller, ListReadings query) {
        return erp.read(caller, READ_CULTURES, query, () -> {
            erp.discloses(cultures.require(query.culture()).getPatient());
            return cultures.readings(query).map(MAPPER::toView);
        });
    }

    public Page<CultureReportView, Integer> reports(Caller caller, ListCultureReports query) {
        return erp.read(caller, READ_CULTURES, query, () -> {
            erp.discloses(cultures.require(query.culture()).getPatient());
            return cultures.reports(query).map(MAPPER::toView);
        });
    }

    private CultureReportView reported(Caller caller, Culture culture, CultureStatus next, @Nullable String reason) {
        var item = culture.getItem();
        if (item != null) {
            cultures.lock(item);
        }
        mustStandOn(culture.getSpecimen());
        var isLast = item != null && !cultures.isAnotherOpen(item, culture.getId());
        var content = grown(culture).content(culture.getGrowth(), cultures.gram(culture.getId()), this::judge);
        var report = culture.report(next, reason, content, caller.staff(), erp.now());
        cultures.saved(culture); // of two at once the version is to tell who was first, not a clash of their reports
        cultures.add(report);
        erp.publish(culture.reported(report));
        if (item != null && next != CultureStatus.CORRECTED) {
            tell(caller, item, next == CultureStatus.FINAL && isLast);
        }
        return MAPPER.toView(report);
    }

    /** The test that was asked for is done when the last of its cultures is. */
    private void tell(Caller caller, OrderItemId item, boolean done) {
        if (done) {
            progress.complete(caller, item, erp.now());
        } else {
            progress.resulted(caller, item, erp.now());
        }
    }

    private AstJudge judge(@Nullable String organism) {
        return AstJudge.of(tables, organism == null ? null : requireOrganism(organism));
    }

    private CultureView isolated(Culture culture, Isolate isolate) {
        erp.publish(new CultureEvent.Isolated(culture.getId(), culture.getPatient(), isolate.getId(), erp.now()));
        cultures.saved(culture);
        return MAPPER.toView(culture, grown(culture).views());
    }

    private Grown grown(Culture culture) {
        return new Grown(cultures.isolates(culture.getId()), cultures.tested(culture.getId()));
    }

    private Organism requireOrganism(String code) {
        return organisms.find(code).orElseThrow(() -> new NotFoundException("organism", code));
    }

    private Specimen atHand(SpecimenId id) {
        var specimen = cultures.lock(id);
        if (!specimen.getStatus().isAtHand()) {
            throw new RuleException(
                    "lab.culture.specimen",
                    "The specimen (%s) is %s, so it cannot be put on media.".formatted(id, specimen.getStatus()));
        }
        return specimen;
    }

    /** A test that was asked for of this very specimen, or of what it was divided from. I2 */
    private void mustBeOrdered(Caller caller, Specimen specimen, @Nullable OrderItemId item) {
        if (item == null) {
            return;
        }
        var tubes = Stream.concat(Stream.of(specimen.getId()), Stream.ofNullable(specimen.getParent()))
                .map(SpecimenId::value)
                .toList();
        if (orders.find(caller, new FindLabOrder(specimen.getOrder())).items().stream()
                .noneMatch(each -> each.id().equals(item)
                        && each.status() == OrderStatus.ACTIVE
                        && tubes.contains(each.specimen()))) {
            throw new RuleException(
                    "lab.culture.item",
                    "The test (%s) is not one that is still to be done on the specimen (%s)."
                            .formatted(item, specimen.getId()));
        }
    }

    /** I2 */
    private void mustStandOn(SpecimenId id) {
        var status = cultures.lock(id).getStatus();
        switch (status) {
            case REJECTED, ENTERED_IN_ERROR ->
                throw new RuleException(
                        "lab.culture.specimen",
                        "The specimen (%s) is %s, so nothing is reported of it.".formatted(id, status));
            default -> {}
        }
    }
}
