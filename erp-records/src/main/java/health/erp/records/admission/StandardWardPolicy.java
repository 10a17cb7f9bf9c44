package health.erp.records.admission;

import health.erp.records.location.BedSituation;
import health.erp.records.location.SexPolicy;
import health.erp.records.person.AdministrativeGender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What most hospitals want: sex and age of the ward, isolation and class of the bed. Who is unknown is taken anywhere. */
public final class StandardWardPolicy implements WardPolicy {
    @Override
    public List<Reason> reasons(Candidate candidate, BedSituation bed, Instant at) {
        var reasons = new ArrayList<Reason>();
        var ward = Objects.requireNonNull(bed.ward().wardTraits());
        var traits = Objects.requireNonNull(bed.bed().bedTraits());
        if (!fits(candidate.gender(), ward.sex()) || !fits(candidate.gender(), traits.sex())) {
            reasons.add(new Reason("sex", "The ward or the bed is for patients of the other sex."));
        }
        var age = candidate.age();
        if (age != null && (age < ward.fromAge() || age > ward.toAge())) {
            reasons.add(new Reason(
                    "age", "The ward takes patients of %d to %d years.".formatted(ward.fromAge(), ward.toAge())));
        }
        if (candidate.bedClass() != null && !candidate.bedClass().equals(traits.bedClass())) {
            reasons.add(new Reason("bedClass", "The bed is of the class (%s).".formatted(traits.bedClass())));
        }
        reasons.addAll(new IsolationOnlyPolicy().reasons(candidate, bed, at));
        return List.copyOf(reasons);
    }

    private static boolean fits(AdministrativeGender gender, SexPolicy wanted) {
        return switch (wanted) {
            case ANY -> true;
            case FEMALE -> gender != AdministrativeGender.MALE;
            case MALE -> gender != AdministrativeGender.FEMALE;
        };
    }
}
