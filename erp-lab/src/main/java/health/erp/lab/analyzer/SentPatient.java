package health.erp.lab.analyzer;

import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.order.Subject;
import health.erp.lab.wire.Moment;
import health.erp.lab.wire.PatientDraft;
import org.jspecify.annotations.Nullable;

/** Whether a message is about whom its specimen is of, as far as both sides know who that is. I2 */
final class SentPatient {
    static boolean isAnother(@Nullable PatientDraft sent, Subject known) {
        return sent != null && (isBornOtherwise(sent.birth(), known) || isOfOtherSex(sent.sex(), known.gender()));
    }

    private static boolean isBornOtherwise(@Nullable Moment birth, Subject known) {
        return birth != null
                && known.birthDate() != null
                && birth.precision().compareTo(Moment.Precision.DAY) >= 0
                && !birth.local().toLocalDate().equals(known.birthDate());
    }

    private static boolean isOfOtherSex(String sex, AdministrativeGender known) {
        return switch (known) {
            case MALE -> sex.equals("F");
            case FEMALE -> sex.equals("M");
            default -> false;
        };
    }

    private SentPatient() {}
}
