package health.erp.lab.specimen;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.StaffId;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/** Who or what has a specimen: a member of staff, or a place such as a bench, a refrigerator, an instrument. I5 */
@Embeddable
@Access(AccessType.FIELD)
public record Custodian(String value) {
    private static final Pattern FORM = Pattern.compile("(staff|place):[A-Za-z0-9][A-Za-z0-9._ -]{0,71}");

    public Custodian {
        if (!FORM.matcher(value).matches()) {
            throw InvalidCommandException.of(
                    "custodian", "is neither staff:... nor place:..., of letters, digits, dots, spaces and hyphens");
        }
    }

    public static Custodian staff(StaffId staff) {
        return new Custodian("staff:" + staff);
    }

    /** {@code place("fridge 2")} */
    public static Custodian place(String name) {
        return new Custodian("place:" + name);
    }

    @Override
    public String toString() {
        return value;
    }
}
