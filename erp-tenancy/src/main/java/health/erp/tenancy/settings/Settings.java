package health.erp.tenancy.settings;

import static health.erp.tenancy.settings.SettingPermission.CHANGE_OPERATORS_SETTINGS;
import static health.erp.tenancy.settings.SettingPermission.CHANGE_SETTINGS;
import static health.erp.tenancy.settings.SettingPermission.READ_SETTINGS;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.cache.ReferenceData;
import health.erp.core.cache.Region;
import health.erp.tenancy.hospital.Operator;
import health.erp.tenancy.hospital.OperatorReader;
import health.erp.tenancy.hospital.Whereabouts;
import health.erp.tenancy.settings.Setting.Span;
import health.erp.tenancy.settings.ValueInForce.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets what a hospital may decide for itself and what is switched on for it, and answers what counts. */
public final class Settings {
    private static final int KEPT = 1_000;

    private final Erp erp;
    private final Operator operator;
    private final Whereabouts whereabouts;
    private final SettingStore settings;
    private final OperatorsSettings operators;
    private final ReferenceData<String, Timeline> own;
    private final Map<String, SettingType<?>> types = new LinkedHashMap<>();

    public Settings(
            Erp erp, Operator operator, OperatorReader reader, Whereabouts whereabouts, List<SettingType<?>> types) {
        this.erp = erp;
        this.operator = operator;
        this.whereabouts = whereabouts;
        this.settings = new SettingStore(erp);
        this.operators = new OperatorsSettings(reader, settings);
        this.own = erp.referenceData(new Region<>("tenancy.settings", String.class, Timeline.class, KEPT));
        types.forEach(t -> this.types.put(t.name(), t));
    }

    /** What counts for the caller's hospital now. */
    public <T> T value(Caller caller, SettingType<T> type) {
        return value(caller, type, erp.now());
    }

    /** What counts at that time, as far as it is set by now. */
    public <T> T value(Caller caller, SettingType<T> type, Instant at) {
        declared(type.name());
        var value = inForce(caller, type, at).value();
        return type.read(value);
    }

    /** Whether the feature is switched on for the caller's hospital now. */
    public boolean isOn(Caller caller, SettingType<Boolean> feature) {
        return value(caller, feature);
    }

    /** All that count for the hospital now, and who said so. */
    public List<ValueInForce> list(Caller caller, ListSettings query) {
        return erp.read(caller, READ_SETTINGS, query, () -> types.values().stream()
                .<ValueInForce>map(t -> inForce(caller, t, erp.now()))
                .toList());
    }

    /** What the hospital ever set itself. */
    public SettingView history(Caller caller, ShowSetting query) {
        declared(query.setting());
        return erp.read(caller, READ_SETTINGS, query, () -> shown(query.setting(), Audience.ITSELF));
    }

    /** The hospital sets it for itself. */
    public SettingView change(Caller caller, ChangeSetting command) {
        return erp.run(caller, CHANGE_SETTINGS, command, () -> {
            if (declared(command.setting()).byOperator()) {
                throw new RuleException(
                        "tenancy.setting.operators",
                        "The setting (%s) is the operator's to switch.".formatted(command.setting()));
            }
            own.changed();
            return changed(caller, Audience.ITSELF, command);
        });
    }

    /** The operator sets it for a plan or one hospital; other nodes know within two seconds of being asked. */
    public SettingView changeFor(Caller caller, ChangeOperatorsSetting command) {
        var view = operator.act(caller, CHANGE_OPERATORS_SETTINGS, command, () -> {
            if (command.audience().equals(Audience.ITSELF)) {
                throw InvalidCommandException.of("audience", "is neither a plan nor a hospital");
            }
            declared(command.change().setting());
            return changed(caller, command.audience(), command.change());
        });
        operators.changed();
        return view;
    }

    /** What the operator ever set for a plan or one hospital. */
    public SettingView historyFor(Caller caller, ShowOperatorsSetting query) {
        declared(query.setting());
        return operator.look(caller, READ_SETTINGS, query, () -> shown(query.setting(), query.audience()));
    }

    private ValueInForce inForce(Caller caller, SettingType<?> type, Instant at) {
        var hospital = caller.hospital();
        var name = type.name();
        var mine = type.byOperator()
                ? null
                : own.get(hospital, name, this::timeline).at(at);
        if (mine != null) {
            return in(type, mine, Source.HOSPITAL);
        }
        var given = operators.at(Audience.hospital(hospital), name, at);
        if (given != null) {
            return in(type, given, Source.OPERATOR_FOR_HOSPITAL);
        }
        var planned = whereabouts
                .plan(hospital)
                .map(plan -> operators.at(Audience.plan(plan), name, at))
                .orElse(null);
        return planned != null ? in(type, planned, Source.OPERATOR_FOR_PLAN) : usual(type);
    }

    private static ValueInForce in(SettingType<?> type, String value, Source source) {
        return new ValueInForce(type.name(), type.meaning(), value, source);
    }

    private static <T> ValueInForce usual(SettingType<T> type) {
        return in(type, type.written(type.usual()), Source.NOBODY);
    }

    private Timeline timeline(String name) {
        return settings.named(name, Audience.ITSELF).map(Setting::getTimeline).orElse(Timeline.EMPTY);
    }

    private SettingView changed(Caller caller, Audience audience, ChangeSetting command) {
        var value = command.value();
        if (value != null) {
            declared(command.setting()).mustFit(value);
        }
        var span = span(caller, command);
        var setting = settings.named(command.setting(), audience).orElseGet(() -> begun(command.setting(), audience));
        var after = span.until() == null ? null : setting.getValueAt(span.until());
        setting.clear(span, erp.now());
        settings.saved(setting); // of those that stand only one begins at a time
        erp.publish(setting.put(span, value, after, caller.staff(), erp::newId));
        return view(settings.saved(setting));
    }

    private Setting begun(String name, Audience audience) {
        var setting = new Setting(erp.newId(), name, audience, erp.now());
        settings.add(setting);
        return setting;
    }

    /** A day begins when it does in the hospital; today's has begun already. */
    private Span span(Caller caller, ChangeSetting command) {
        var zone = erp.zone(caller.hospital());
        var now = erp.now();
        var today = LocalDate.ofInstant(now, zone);
        var first = command.from() == null ? today : command.from();
        var last = command.until();
        if (first.isBefore(today)) {
            throw InvalidCommandException.of("from", "lies in the past, and what counted then cannot be changed");
        }
        if (last != null && !last.isAfter(first)) {
            throw InvalidCommandException.of("until", "is not after the first day");
        }
        var from = first.equals(today) ? now : first.atStartOfDay(zone).toInstant();
        return new Span(from, last == null ? null : last.atStartOfDay(zone).toInstant());
    }

    private SettingType<?> declared(String name) {
        var type = types.get(name);
        if (type == null) {
            throw new NotFoundException("setting", name);
        }
        return type;
    }

    private SettingView shown(String name, Audience audience) {
        return settings.named(name, audience)
                .map(Settings::view)
                .orElseGet(() -> new SettingView(name, audience, List.of()));
    }

    private static SettingView view(Setting setting) {
        return new SettingView(
                setting.getName(),
                setting.getAudience(),
                setting.getPoints().stream()
                        .sorted(Comparator.comparing(SettingPoint::getFrom).thenComparing(SettingPoint::getId))
                        .map(p -> new SettingView.Value(
                                p.getFrom(), p.getValue(), p.getSetBy(), p.getSetAt(), p.getSupersededAt()))
                        .toList());
    }
}
