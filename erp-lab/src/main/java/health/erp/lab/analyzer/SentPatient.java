package health.erp.lab.analyzer;

import health.erp.core.id.PatientId;
import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.order.Subject;
import health.erp.lab.wire.Moment;
import health.erp.lab.wire.PatientDraft;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a message is about whom its specimen is of, as far as both sides know who that is. I2 */
final class SentPatient {
    private static final Pattern UUIDS = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static boolean isAnother(@Nullable PatientDraft sent, PatientId whose, Subject known) {
        return sent != null
                && (isCalledOtherwise(sent, whose)
                        || isBornOtherwise(sent.birth(), known)
                        || isOfOtherSex(sent.sex(), known.gender()));
    }

    /** By the ids we gave; other numbers are the register's, which the laboratory does not see. */
    static List<PatientId> ours(PatientDraft sent) {
        return sent.numbers().stream()
                .flatMap(number -> uuid(number.id()).stream())
                .map(PatientId::new)
                .distinct()
                .toList();
    }

    static Optional<UUID> uuid(String text) {
        return UUIDS.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static boolean isCalledOtherwise(PatientDraft sent, PatientId whose) {
        var ours = ours(sent);
        return !ours.isEmpty() && !ours.contains(whose);
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
