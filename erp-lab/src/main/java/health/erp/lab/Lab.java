package health.erp.lab;

import health.erp.core.ErpModule;
import health.erp.core.ModuleInParts;
import health.erp.core.Permission;
import health.erp.lab.analyzer.AnalyzerChannels;
import health.erp.lab.analyzer.AnalyzerOrders;
import health.erp.lab.analyzer.AnalyzerProtocol;
import health.erp.lab.analyzer.InboundMessages;
import health.erp.lab.analyzer.MessageExceptions;
import health.erp.lab.catalogue.CatalogueImport;
import health.erp.lab.catalogue.LabCatalogue;
import health.erp.lab.catalogue.Panels;
import health.erp.lab.catalogue.PublishedCatalogue;
import health.erp.lab.critical.CriticalCalls;
import health.erp.lab.critical.CriticalTimes;
import health.erp.lab.culture.Breakpoints;
import health.erp.lab.culture.Cultures;
import health.erp.lab.culture.OrganismList;
import health.erp.lab.culture.Susceptibilities;
import health.erp.lab.formula.Formula;
import health.erp.lab.formula.FormulaBook;
import health.erp.lab.order.LabOrders;
import health.erp.lab.order.Subjects;
import health.erp.lab.quality.ControlCharts;
import health.erp.lab.quality.ControlMaterials;
import health.erp.lab.quality.ControlPlans;
import health.erp.lab.quality.Instruments;
import health.erp.lab.quality.QualityControl;
import health.erp.lab.quality.QualityGate;
import health.erp.lab.reagent.ReagentLots;
import health.erp.lab.reagent.ReagentRecipes;
import health.erp.lab.reagent.ReagentUses;
import health.erp.lab.report.CumulativeReports;
import health.erp.lab.report.LabReports;
import health.erp.lab.result.Amendments;
import health.erp.lab.result.Corrections;
import health.erp.lab.result.LabResults;
import health.erp.lab.result.LookBacks;
import health.erp.lab.result.ResultRules;
import health.erp.lab.result.Verification;
import health.erp.lab.specimen.AddOns;
import health.erp.lab.specimen.LabLists;
import health.erp.lab.specimen.SpecimenHandling;
import health.erp.lab.specimen.Specimens;
import health.erp.lab.turnaround.Turnarounds;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The laboratory of every hospital the runtime serves. It is put together of parts, each of which lists what its activities
 * bring, as a module of its own would.
 */
public final class Lab implements ModuleInParts {
    static final String NAME = "lab";

    private final CataloguePart catalogue;
    private final OrderPart order;
    private final QualityPart quality = new QualityPart();
    private final ReagentPart reagent = new ReagentPart(quality);
    private final ResultPart result;
    private final CulturePart culture;
    private final TurnaroundPart turnaround;
    private final AnalyzerPart analyzer;
    private final List<ErpModule> parts;

    /** With the formulas that come with the house. */
    public Lab() {
        this(List.of());
    }

    /** With formulas of the host besides. */
    public Lab(List<Formula> more) {
        this(more, List.of());
    }

    /** With languages that analyzers of the host speak, too. */
    public Lab(List<Formula> more, List<AnalyzerProtocol> protocols) {
        this(more, protocols, OrganismList.standard());
    }

    /** With organisms of the host as well: {@code OrganismList.standard().with(...)}. */
    public Lab(List<Formula> more, List<AnalyzerProtocol> protocols, OrganismList organisms) {
        this(more, protocols, organisms, ResultRules.STANDARD, CriticalTimes.STANDARD);
    }

    /** With the laboratory's own rules for results, and times in which somebody is told of critical ones, too. */
    public Lab(
            List<Formula> more,
            List<AnalyzerProtocol> protocols,
            OrganismList organisms,
            ResultRules rules,
            CriticalTimes times) {
        this.catalogue = new CataloguePart(FormulaBook.standard().with(more));
        this.order = new OrderPart(catalogue);
        this.turnaround = new TurnaroundPart(catalogue);
        this.result = new ResultPart(catalogue, order, new ResultPart.Proofs(quality, reagent), rules, times);
        this.analyzer = new AnalyzerPart(catalogue, order, quality, result, protocols);
        this.culture = new CulturePart(order, organisms);
        this.parts = List.of(catalogue, order, quality, reagent, result, culture, turnaround, analyzer);
    }

    /** Which tests there are. */
    public LabCatalogue catalogue() {
        return catalogue.catalogue();
    }

    /** Which tests are ordered together. */
    public Panels panels() {
        return catalogue.panels();
    }

    /** Taking over catalogues as a whole. */
    public CatalogueImport catalogueImport() {
        return catalogue.imports();
    }

    /** What is in force, and what ever was. */
    public PublishedCatalogue published() {
        return catalogue.published();
    }

    /** Asking for tests. */
    public LabOrders orders() {
        return order.orders();
    }

    /** What the laboratory knows of patients. */
    public Subjects subjects() {
        return order.subjects();
    }

    /** Taking specimens and letting them in. */
    public Specimens specimens() {
        return order.specimens();
    }

    /** What is done with tubes, and whose hands they were in. */
    public SpecimenHandling handling() {
        return order.handling();
    }

    /** What is to be taken and to be measured. */
    public LabLists lists() {
        return order.lists();
    }

    /** How long tests take. */
    public Turnarounds turnarounds() {
        return turnaround.turnarounds();
    }

    /** More tests on a tube that is there. */
    public AddOns addOns() {
        return order.addOns();
    }

    /** Analyzers and benches. */
    public Instruments instruments() {
        return quality.doors().instruments();
    }

    /** What is measured beside patients' specimens. */
    public ControlMaterials controlMaterials() {
        return quality.doors().materials();
    }

    /** How tests are controlled, and what is expected of the controls. */
    public ControlPlans controlPlans() {
        return quality.doors().plans();
    }

    /** What controls gave, and what is done about it. */
    public QualityControl qualityControl() {
        return quality.doors().control();
    }

    /** How controls went. */
    public ControlCharts controlCharts() {
        return quality.doors().charts();
    }

    /** Whether what was measured may go out. */
    public QualityGate qualityGate() {
        return quality.doors().gate();
    }

    /** What tests use. */
    public ReagentRecipes reagentRecipes() {
        return reagent.doors().recipes();
    }

    /** Lots of reagents on instruments. */
    public ReagentLots reagentLots() {
        return reagent.doors().lots();
    }

    /** What runs took of reagents. */
    public ReagentUses reagentUses() {
        return reagent.doors().uses();
    }

    /** By which guideline susceptibility is judged. */
    public Breakpoints breakpoints() {
        return culture.doors().breakpoints();
    }

    /** What may grow. */
    public OrganismList organisms() {
        return culture.organisms();
    }

    /** What grows from specimens, and what is reported of it. */
    public Cultures cultures() {
        return culture.doors().cultures();
    }

    /** What drugs do to what grew. */
    public Susceptibilities susceptibilities() {
        return culture.doors().susceptibilities();
    }

    /** Lines to analyzers, wards and other laboratories. */
    public AnalyzerChannels channels() {
        return analyzer.doors().channels();
    }

    /** What came on them. */
    public InboundMessages messages() {
        return analyzer.doors().messages();
    }

    /** What of it waits for somebody to look. */
    public MessageExceptions messageExceptions() {
        return analyzer.doors().exceptions();
    }

    /** What was measured. */
    public LabResults results() {
        return result.doors().results();
    }

    /** Answering for results. */
    public Verification verification() {
        return result.doors().verification();
    }

    /** Changing what was said of results. */
    public Corrections corrections() {
        return result.doors().corrections();
    }

    /** Judging results anew when the patient turns out to be of another age or gender. */
    public Amendments amendments() {
        return result.doors().amendments();
    }

    /** What had gone out when a control failed or a reagent was recalled. */
    public LookBacks lookBacks() {
        return result.doors().lookBacks();
    }

    /** Telling somebody at once. */
    public CriticalCalls criticalCalls() {
        return result.doors().critical();
    }

    /** Telling whoever asked. */
    public LabReports reports() {
        return result.doors().reports();
    }

    /** Results of a patient side by side. */
    public CumulativeReports cumulativeReports() {
        return result.doors().cumulative();
    }

    /** What analyzers are told that ask what to do. */
    public AnalyzerOrders analyzerOrders() {
        return analyzer.doors().orders();
    }

    /** What the listener of a line may do: keep what comes and apply it, and tell an analyzer that asks what to measure. */
    public Set<Permission> listener() {
        return AnalyzerPart.listener();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<ErpModule> parts() {
        return parts;
    }

    static <T> T open(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException(
                    "The laboratory is not open.\nMaybe pass them to Erp.builder().modules(...) and build().");
        }
        return part;
    }
}
