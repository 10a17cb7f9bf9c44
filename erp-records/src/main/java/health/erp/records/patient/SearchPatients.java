package health.erp.records.patient;

import health.erp.core.InvalidCommandException;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.records.person.BirthDate;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Looks for patients by what they can say of themselves. Whatever is given must fit.
 *
 * @param name beginnings of up to three of the names, in any order and script: {@code kum rav}
 * @param phone in E.164, as {@code ContactPoint.phone} makes it
 * @param birthDate day, month or year; finds everybody who may have been born then
 * @param after {@link Page#next} of the page before
 */
public record SearchPatients(
        @Nullable @Size(max = 100) String name,
        @Nullable @Pattern(regexp = SearchPatients.E164, message = "is not in E.164, as in +919876543210") String phone,
        @Nullable BirthDate birthDate,
        boolean inactiveToo,
        @Nullable PatientId after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {
    static final String E164 = "\\+[1-9][0-9]{6,14}";

    public SearchPatients {
        if (name == null && phone == null && birthDate == null) {
            throw InvalidCommandException.of("name", "or phone or birthDate must be given");
        }
    }

    public static SearchPatients byName(String name, int size) {
        return new SearchPatients(name, null, null, false, null, size);
    }

    public static SearchPatients byPhone(String phone, int size) {
        return new SearchPatients(null, phone, null, false, null, size);
    }

    public static SearchPatients byBirthDate(BirthDate birthDate, int size) {
        return new SearchPatients(null, null, birthDate, false, null, size);
    }

    public SearchPatients from(@Nullable PatientId next) {
        return new SearchPatients(name, phone, birthDate, inactiveToo, next, size);
    }
}
