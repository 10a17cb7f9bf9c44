package health.erp.tenancy.organisation;

import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of what hospitals have in common; checked against the entities when they are compiled. */
interface OrganisationQueries {
    @HQL("select o from Organisation o where o.id.value > :after order by o.id.value limit :size")
    List<Organisation> list(UUID after, int size);

    @HQL("select m from Membership m where m.organisation in :organisations order by m.member.value")
    List<Membership> members(Collection<OrganisationId> organisations);

    @HQL("select m from Membership m where m.member = :hospital")
    List<Membership> of(HospitalId hospital);

    @HQL("delete from Membership m where m.member = :hospital")
    int release(HospitalId hospital);

    @HQL(
            "select m.member.value, coalesce(o.within.value, o.id.value) from Membership m join Organisation o on o.id = m.organisation")
    List<Neighbours.Row> neighbours();

    /** Differs whenever any of them does. */
    @HQL("select count(o), coalesce(sum(o.version), 0) from Organisation o")
    List<Neighbours.Mark> mark();

    @HQL(
            """
            select v from Visitor v
            where v.homeHospital = :hospital and v.homeStaff = :staff and v.standing = true
            and (v.until is null or v.until > :now)
            """)
    List<Visitor> welcome(HospitalId hospital, StaffId staff, Instant now);

    @HQL("select v from Visitor v where v.id.value > :after order by v.id.value limit :size")
    List<Visitor> visitors(UUID after, int size);

    @HQL("select l from PatientLink l where l.link = :link")
    List<PatientLink> side(PatientLinkId link);

    @HQL("select l from PatientLink l where l.patient = :patient and l.standing = true order by l.id")
    List<PatientLink> linksOf(PatientId patient);
}
