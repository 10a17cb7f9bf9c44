package health.erp.tenancy.hospital;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the hospitals in the order of their codes. Whatever is given must fit.
 *
 * @param database name of the database their rows are in
 * @param code how the code begins
 * @param after {@link Page#next} of the page before
 */
public record ListHospitals(
        @Nullable HospitalStatus status,
        @Nullable String database,
        @Nullable @Pattern(regexp = "[a-z0-9-]{0,20}", message = "is not the beginning of a code") String code,
        @Nullable String after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {

    public static ListHospitals all(int size) {
        return new ListHospitals(null, null, null, null, size);
    }

    public static ListHospitals with(HospitalStatus status, int size) {
        return new ListHospitals(status, null, null, null, size);
    }

    public static ListHospitals in(String database, int size) {
        return new ListHospitals(null, database, null, null, size);
    }

    public static ListHospitals beginningWith(String code, int size) {
        return new ListHospitals(null, null, code, null, size);
    }

    public ListHospitals from(@Nullable String next) {
        return new ListHospitals(status, database, code, next, size);
    }
}
