package health.erp.records.relation;

import static health.erp.records.relation.RelationMapper.MAPPER;
import static health.erp.records.relation.RelationPermission.READ_RELATION;
import static health.erp.records.relation.RelationPermission.WRITE_RELATION;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.records.patient.Patients;

/** Writes down whom a patient belongs to, and finds whom to call. */
public final class Relations {
    private final Erp erp;
    private final Patients patients;
    private final RelationStore relations;

    public Relations(Erp erp, Patients patients) {
        this.erp = erp;
        this.patients = patients;
        this.relations = new RelationStore(erp);
    }

    public RelationView relate(Caller caller, RelatePerson command) {
        return erp.run(caller, WRITE_RELATION, command, () -> {
            patients.standing(caller, command.patient());
            mustBeKnown(caller, command.who());
            var relation = new Relation(new RelationId(erp.newId()), command, erp.now());
            relations.add(relation);
            return told(relation, relation.added());
        });
    }

    public RelationView amend(Caller caller, AmendRelation command) {
        return erp.run(caller, WRITE_RELATION, command, () -> {
            var relation = relations.require(command.relation(), command.version());
            mustBeKnown(caller, command.who());
            return told(relation, relation.amend(command, erp.now()));
        });
    }

    /** Says that it never was so; what has come to an end is amended instead. */
    public RelationView retract(Caller caller, RetractRelation command) {
        return erp.run(caller, WRITE_RELATION, command, () -> {
            var relation = relations.require(command.relation(), command.version());
            return told(relation, relation.retract(command.reason(), erp.now()));
        });
    }

    public Page<RelationView, ListRelations.Place> list(Caller caller, ListRelations query) {
        return erp.read(caller, READ_RELATION, query, () -> {
            erp.discloses(query.patient());
            return relations.of(query).map(MAPPER::toView);
        });
    }

    private RelationView told(Relation relation, RelationEvent event) {
        erp.publish(event);
        return MAPPER.toView(relations.saved(relation));
    }

    private void mustBeKnown(Caller caller, RelatedParty who) {
        if (who.patient() != null) {
            patients.standing(caller, who.patient());
        }
    }
}
