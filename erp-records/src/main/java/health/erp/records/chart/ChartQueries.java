package health.erp.records.chart;

import health.erp.core.id.PatientId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/**
 * The questions a chart asks of everything that was written of a patient; checked against the entities when they are
 * compiled. Many in one statement, each a short range of an index: what a long record costs are round trips and rows nobody
 * looks at.
 */
interface ChartQueries {
    String NEXT = " order by o.takenAt desc, o.id.value desc limit 1)";
    String OF = "(select o.id.value from Observation o where o.patient = :patient"
            + " and o.inUse = true and o.sign = health.erp.records.observation.VitalSign.";

    /** The patient, with each drug that is to be taken. */
    @HQL(
            """
            select p.mrn, p.displayName, p.gender, p.birthDate, p.active,
                m.id.value, m.orderable, m.medication, m.status, coalesce(m.startsAt, m.draftedAt)
            from Patient p
            left join Prescription m on m.patient = p.id and m.standing = true
            where p.id = :patient order by m.id.value desc limit 50
            """)
    List<ChartReader.Opened> opened(PatientId patient);

    /** Kind, id, moment, code, title, status, detail. */
    @HQL(
            """
            (select 'ALLERGY', a.id.value, a.recordedAt, a.allergen.code, a.allergen.text, cast(a.criticality as String), a.reacts
             from Allergy a where a.patient = :patient and a.inUse = true order by a.id.value limit 100)
            union all
            (select 'PROBLEM', c.id.value, c.recordedAt, c.code.code, c.code.title, cast(c.status as String),
                cast(c.verification as String)
             from Condition c where c.patient = :patient and c.present = true and c.category = health.erp.records.condition.ConditionCategory.PROBLEM_LIST_ITEM
             order by c.id.value limit 100)
            union all
            (select 'UPCOMING', e.id.value, e.expectedAt, cast(e.encounterClass as String), cast(e.encounterClass as String),
                cast(e.status as String), e.reason
             from Encounter e where e.patient = :patient and e.status = health.erp.records.encounter.EncounterStatus.PLANNED order by e.id.value limit 20)
            union all
            (select 'ENCOUNTER', e.id.value, e.startedAt, cast(e.encounterClass as String), cast(e.encounterClass as String),
                cast(e.status as String), e.reason
             from Encounter e where e.patient = :patient and e.startedAt is not null and e.status <> health.erp.records.encounter.EncounterStatus.ENTERED_IN_ERROR
             order by e.id.value desc limit 10)
            union all
            (select 'NOTE', n.id.value, n.begunAt, cast(n.type as String),
                case when n.confidentiality = health.erp.records.note.Confidentiality.NORMAL or n.author.value = :reader or :sensitive = true then n.title else null end,
                cast(n.status as String), n.banner
             from Note n where n.patient = :patient and n.entryCount > 0 order by n.id.value desc limit 5)
            """)
    List<Object[]> glance(PatientId patient, UUID reader, boolean sensitive);

    /** Of each sign the newest: a look at the end of one range of the index for each. */
    @HQL("select v.sign, v.amount, v.takenAt, v.flag from Observation v where v.id.value in ("
            + OF
            + "HEART_RATE"
            + NEXT
            + ", " + OF
            + "RESPIRATORY_RATE"
            + NEXT
            + ", " + OF
            + "BODY_TEMPERATURE"
            + NEXT
            + ", " + OF
            + "OXYGEN_SATURATION"
            + NEXT
            + ", " + OF
            + "INHALED_OXYGEN"
            + NEXT
            + ", " + OF
            + "SYSTOLIC_PRESSURE"
            + NEXT
            + ", " + OF
            + "DIASTOLIC_PRESSURE"
            + NEXT
            + ", " + OF
            + "BODY_WEIGHT"
            + NEXT
            + ", " + OF
            + "BODY_HEIGHT"
            + NEXT
            + ", " + OF
            + "BLOOD_GLUCOSE"
            + NEXT
            + ", " + OF
            + "PAIN"
            + NEXT
            + ", " + OF
            + "CONSCIOUSNESS"
            + NEXT
            + ", " + OF
            + "BODY_MASS_INDEX"
            + NEXT
            + ", " + OF
            + "NEWS2"
            + NEXT
            + ")")
    List<ChartView.Vital> newest(PatientId patient);

    /** As {@link #glance}; of a drug the title is its medication, as it is stored. */
    @HQL(
            """
            (select 'ALLERGY', a.id.value, a.recordedAt, a.allergen.code, a.allergen.text, cast(a.status as String), a.reacts
             from Allergy a where a.patient = :patient and a.id.value < :before order by a.id.value desc limit :size)
            union all
            (select 'PROBLEM', c.id.value, c.recordedAt, c.code.code, c.code.title, cast(c.status as String),
                cast(c.verification as String)
             from Condition c where c.patient = :patient and c.id.value < :before order by c.id.value desc limit :size)
            union all
            (select 'ENCOUNTER', e.id.value, coalesce(e.startedAt, e.expectedAt), cast(e.encounterClass as String),
                cast(e.encounterClass as String), cast(e.status as String), e.reason
             from Encounter e where e.patient = :patient and e.id.value < :before order by e.id.value desc limit :size)
            union all
            (select 'APPOINTMENT', t.id.value, t.start, cast(null as String), s.name, cast(t.status as String),
                cast(t.cancelReason as String)
             from Appointment t join ServiceOffer s on s.id = t.service
             where t.patient = :patient and t.id.value < :before
                and t.status <> health.erp.records.appointment.AppointmentStatus.PENDING order by t.id.value desc limit :size)
            union all
            (select 'MEDICATION', m.id.value, coalesce(m.startsAt, m.draftedAt), m.orderable, cast(m.medication as String),
                cast(m.status as String), m.reason
             from Prescription m where m.patient = :patient and m.id.value < :before
                and (m.status <> health.erp.records.prescription.PrescriptionStatus.DRAFT or m.draftedBy.value = :reader)
             order by m.id.value desc limit :size)
            union all
            (select 'VITALS', v.id.value, v.takenAt, cast(null as String), cast(null as String), cast(null as String),
                cast(null as String)
             from VitalSet v where v.patient = :patient and v.id.value < :before order by v.id.value desc limit :size)
            union all
            (select 'NOTE', n.id.value, n.begunAt, cast(n.type as String),
                case when n.confidentiality = health.erp.records.note.Confidentiality.NORMAL or n.author.value = :reader or :sensitive = true then n.title else null end,
                cast(n.status as String), n.banner
             from Note n where n.patient = :patient and n.id.value < :before
                and (n.entryCount > 0 or n.author.value = :reader) order by n.id.value desc limit :size)
            """)
    List<Object[]> timeline(PatientId patient, UUID reader, boolean sensitive, UUID before, int size);
}
