package health.erp.tenancy;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.PatientReference;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.core.fair.Allotment;
import health.erp.core.id.HospitalId;
import health.erp.core.job.JobType;
import health.erp.core.notice.NoticeType;
import health.erp.core.place.HospitalDirectory;
import health.erp.core.telemetry.Telemetry;
import health.erp.core.work.Worker;
import health.erp.tenancy.hospital.HospitalPermission;
import health.erp.tenancy.hospital.Hospitals;
import health.erp.tenancy.hospital.Operator;
import health.erp.tenancy.hospital.OperatorReader;
import health.erp.tenancy.hospital.Whereabouts;
import health.erp.tenancy.leaving.Leaving;
import health.erp.tenancy.leaving.LeavingRules;
import health.erp.tenancy.metering.BatchPace;
import health.erp.tenancy.metering.BudgetTold;
import health.erp.tenancy.metering.Metering;
import health.erp.tenancy.metering.MeteringParts;
import health.erp.tenancy.migration.SchemaWaves;
import health.erp.tenancy.move.MoveLimits;
import health.erp.tenancy.move.Moves;
import health.erp.tenancy.move.TidyMove;
import health.erp.tenancy.organisation.InCommon;
import health.erp.tenancy.organisation.Organisations;
import health.erp.tenancy.organisation.PatientLink;
import health.erp.tenancy.organisation.PatientLinks;
import health.erp.tenancy.organisation.VisitingStaff;
import health.erp.tenancy.price.Prices;
import health.erp.tenancy.settings.SettingType;
import health.erp.tenancy.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The hospitals a runtime serves: which there are, where each is, what it may do and what it costs.
 *
 * <p>Whoever operates them is a hospital too, whose rows all of this is: its callers look after the hospitals, and
 * callers of the hospitals see none of it.
 */
public final class Tenancy implements ErpModule {
    private final HospitalId operatorId;
    private final OperatorReader reader;
    private final Whereabouts whereabouts;
    private final List<SettingType<?>> settingTypes;
    private final MeteringParts.Settings meteringSettings;
    private final JobType<TidyMove> tidying = JobType.of(
                    "tenancy.tidy-move", TidyMove.class, (caller, command) -> moves().tidy(caller, command))
            .allowed(HospitalPermission.MOVE_HOSPITAL)
            .within(Duration.ofHours(2));
    private MoveLimits moveLimits = MoveLimits.DEFAULT;
    private @Nullable Hospitals hospitals;
    private @Nullable Moves moves;
    private @Nullable SchemaWaves schemaWaves;
    private @Nullable Settings settings;
    private @Nullable InCommon inCommon;
    private LeavingRules leavingRules = LeavingRules.USUAL;
    private @Nullable Leaving leaving;
    private Duration measurementsKept = MeteringParts.MEASUREMENTS_KEPT;
    private @Nullable MeteringParts metering;

    /** @param operator the hospital whose staff look after all others; always in the main database, and not registered itself */
    public Tenancy(HospitalId operator) {
        this(operator, List.of());
    }

    /** @param settings what hospitals may set, and what the operator switches on for them */
    public Tenancy(HospitalId operator, List<SettingType<?>> settings) {
        this(operator, settings, Prices.REFERENCE);
    }

    /** @param prices of the operator's machines, and what hospitals may cost */
    public Tenancy(HospitalId operator, List<SettingType<?>> settings, Prices prices) {
        this.operatorId = operator;
        this.settingTypes = List.copyOf(settings);
        this.reader = new OperatorReader(operator);
        this.whereabouts = new Whereabouts(reader);
        this.meteringSettings = new MeteringParts.Settings(prices);
    }

    /** The register of hospitals. */
    public Hospitals hospitals() {
        return open(hospitals);
    }

    /** How hospitals are moved, where the usual way does not suit; before the runtime is built. */
    public Tenancy moving(MoveLimits limits) {
        this.moveLimits = limits;
        return this;
    }

    /** Taking hospitals to other places. */
    public Moves moves() {
        return open(moves);
    }

    /** Bringing the tables of all places up to date. */
    public SchemaWaves schemaWaves() {
        return open(schemaWaves);
    }

    /** What a hospital may set, and what is switched on for it. */
    public Settings settings() {
        return open(settings);
    }

    /** Groups of hospitals. */
    public Organisations organisations() {
        return open(inCommon).organisations();
    }

    /** Staff who work in several hospitals. */
    public VisitingStaff visitingStaff() {
        return open(inCommon).visitingStaff();
    }

    /** People who are patients in several hospitals. */
    public PatientLinks patientLinks() {
        return open(inCommon).patientLinks();
    }

    /** Hospitals that leave, and those that come from elsewhere. */
    public Leaving leaving() {
        return open(leaving);
    }

    /** Other times for hospitals that leave; called before the runtime is built. */
    public Tenancy leaving(LeavingRules rules) {
        leavingRules = rules;
        return this;
    }

    /** How long what was measured each night is known; without it 400 days. A month before that cannot be closed again. */
    public Tenancy keepingMeasurements(Duration length) {
        if (length.toDays() < 62) {
            throw new IllegalArgumentException(
                    "Measurements stay for 62 days at least, to close a month by (%s).".formatted(length));
        }
        measurementsKept = length;
        return this;
    }

    /** What the hospitals cost. */
    public Metering metering() {
        return open(metering).metering();
    }

    /** How much slower a hospital's batch work is done, for whoever does it. */
    public BatchPace batchPace() {
        return meteringSettings.pace();
    }

    /** Writes down what this node has counted. A started runtime does so every minute, and any when it closes. */
    public void writeMeters() {
        open(metering).rounds().write();
    }

    @Override
    public String name() {
        return "tenancy";
    }

    @Override
    public Set<Class<?>> entities() {
        return TenancyContents.entities();
    }

    /** Whom the hospital linked with a patient elsewhere is linked under the record that stays. */
    @Override
    public List<PatientReference> patientReferences() {
        return List.of(PatientReference.of("tenancy.patientLink", PatientLink.class, "patient"));
    }

    @Override
    public List<String> migrations() {
        return TenancyContents.migrations();
    }

    @Override
    public Set<Permission> permissions() {
        return TenancyContents.permissions();
    }

    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        return TenancyContents.standardRoles();
    }

    @Override
    public List<EventType> eventTypes() {
        return TenancyContents.eventTypes();
    }

    @Override
    public List<JobType<?>> jobTypes() {
        return List.of(tidying);
    }

    @Override
    public List<Invariant> invariants() {
        return TenancyContents.invariants();
    }

    @Override
    public List<NoticeType<?>> noticeTypes() {
        return List.of(BudgetTold.TYPE);
    }

    @Override
    public Telemetry telemetry() {
        return meteringSettings.counts();
    }

    /** A hospital whose budget is used up does its batch work slower; whoever treats patients does not notice. */
    @Override
    public Function<HospitalId, Allotment> allotments() {
        return hospital -> Allotment.USUAL.slowedDown(batchPace().slowdown(hospital));
    }

    @Override
    public List<Worker> workers() {
        return open(metering).rounds().workers();
    }

    @Override
    public void closing() {
        writeMeters();
    }

    @Override
    public HospitalDirectory directory() {
        return whereabouts;
    }

    @Override
    public void open(Erp erp) {
        reader.open(erp);
        whereabouts.open(erp);
        var operator = new Operator(erp, operatorId);
        var register = new Hospitals(erp, operator);
        hospitals = register;
        moves = new Moves(erp, operator, register, moveLimits, tidying);
        schemaWaves = new SchemaWaves(erp, operator, whereabouts::places);
        settings = new Settings(erp, operator, reader, whereabouts, settingTypes);
        inCommon = InCommon.of(erp, operator, reader);
        leaving = new Leaving(erp, operatorId, operator, register, leavingRules);
        metering = new MeteringParts(erp, operatorId, operator, register, meteringSettings, measurementsKept);
    }

    private static <T> T open(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException(
                    "The tenancy is not open.\nMaybe pass it to Erp.builder().modules(...) and build().");
        }
        return part;
    }
}
