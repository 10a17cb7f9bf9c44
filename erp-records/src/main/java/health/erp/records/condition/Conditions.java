package health.erp.records.condition;

import static health.erp.records.condition.ConditionMapper.MAPPER;
import static health.erp.records.condition.ConditionPermission.READ_CONDITION;
import static health.erp.records.condition.ConditionPermission.RECORD_CONDITION;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Keeps the problem lists and the diagnoses of encounters. */
public final class Conditions {
    private final Erp erp;
    private final ConditionStore conditions;

    public Conditions(Erp erp) {
        this.erp = erp;
        this.conditions = new ConditionStore(erp);
    }

    public ConditionView record(Caller caller, RecordCondition command) {
        return erp.run(caller, RECORD_CONDITION, command, () -> {
            mustHaveBegun(caller, "onset", command.onset());
            conditions.requirePatient(command.patient(), command.encounter());
            var condition = new Condition(new ConditionId(erp.newId()), command, caller.staff(), erp.now());
            conditions.add(condition);
            erp.publish(condition.recorded());
            return MAPPER.toView(condition);
        });
    }

    public ConditionView amend(Caller caller, AmendCondition command) {
        return erp.run(caller, RECORD_CONDITION, command, () -> {
            mustHaveBegun(caller, "onset", command.onset());
            mustHaveBegun(caller, "abatement", command.abatement());
            var condition = conditions.require(command.condition(), command.version());
            var event = condition.amend(command, erp.now());
            if (!event.changed().isEmpty()) {
                erp.publish(event);
            }
            return MAPPER.toView(conditions.saved(condition));
        });
    }

    public ConditionView find(Caller caller, FindCondition query) {
        return erp.read(caller, READ_CONDITION, query, () -> {
            var condition = conditions.require(query.condition());
            erp.discloses(condition.getPatient());
            return MAPPER.toView(condition);
        });
    }

    public Page<ConditionView, ConditionId> list(Caller caller, ListConditions query) {
        return erp.read(caller, READ_CONDITION, query, () -> {
            erp.discloses(query.patient());
            return conditions.list(query).map(MAPPER::toView);
        });
    }

    private void mustHaveBegun(Caller caller, String field, @Nullable Roughly when) {
        if (when != null && when.first().isAfter(LocalDate.ofInstant(erp.now(), erp.zone(caller.hospital())))) {
            throw InvalidCommandException.of(field, "lies in the future");
        }
    }
}
