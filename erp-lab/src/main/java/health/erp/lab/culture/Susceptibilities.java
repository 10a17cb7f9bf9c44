package health.erp.lab.culture;

import static health.erp.lab.culture.CultureMapper.MAPPER;
import static health.erp.lab.culture.CulturePermission.WORK_ON_CULTURES;

import health.erp.core.Caller;
import health.erp.core.Erp;
import java.util.ArrayList;
import java.util.List;

/** Takes in what drugs did to isolates and says what that means. */
public final class Susceptibilities {
    private final Erp erp;
    private final CultureStore cultures;
    private final BreakpointStore tables;
    private final OrganismList organisms;

    public Susceptibilities(Erp erp, OrganismList organisms) {
        this.erp = erp;
        this.cultures = new CultureStore(erp);
        this.tables = new BreakpointStore(erp);
        this.organisms = organisms;
    }

    /** Each is judged by the table in force; that nobody can say what it means is an outcome, and never that the drug helps. */
    public List<SusceptibilityView> enter(Caller caller, EnterSusceptibility command) {
        return erp.run(caller, WORK_ON_CULTURES, command, () -> {
            var isolate = cultures.lock(command.isolate());
            var culture = cultures.lock(isolate.getCulture());
            isolate.mustStand();
            var code = isolate.getOrganism();
            var judge = AstJudge.of(
                    tables, code == null ? null : organisms.find(code).orElse(null));
            giveWay(command);
            var entered = new ArrayList<SusceptibilityView>();
            for (var each : command.measured()) {
                var entry = judge.entry(new SusceptibilityId(erp.newId()), culture.getSite(), command.method(), each);
                var susceptibility = new Susceptibility(entry, isolate.getId(), caller.staff(), erp.now());
                cultures.add(susceptibility);
                entered.add(MAPPER.toView(susceptibility));
            }
            culture.touch();
            erp.publish(new CultureEvent.Tested(culture.getId(), culture.getPatient(), isolate.getId(), erp.now()));
            return entered;
        });
    }

    private void giveWay(EnterSusceptibility command) {
        var drugs = command.measured().stream().map(MeasuredDrug::drug).toList();
        cultures.tested(command.isolate()).stream()
                .filter(each -> each.getMethod() == command.method() && drugs.contains(each.getDrug()))
                .forEach(Susceptibility::giveWay);
        cultures.gaveWay();
    }
}
