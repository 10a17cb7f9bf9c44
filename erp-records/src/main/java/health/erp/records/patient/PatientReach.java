package health.erp.records.patient;

import health.erp.core.notice.Channel;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.ContactSystem;
import health.erp.records.person.ContactUse;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * By which channels notices reach a patient: the best ranked mail address, and the best ranked number that takes text
 * messages. What is old, and who is not in use any more or has died, is not written to.
 */
public final class PatientReach {
    private static final int UNRANKED = ContactPoint.MAX_RANK + 1;

    public static Map<Channel, String> of(PatientView patient) {
        var reached = new EnumMap<Channel, String>(Channel.class);
        if (!patient.active() || patient.deceased().yes()) {
            return reached;
        }
        patient.telecoms().stream()
                .filter(contact -> contact.use() != ContactUse.OLD)
                .sorted(Comparator.comparingInt(PatientReach::rank))
                .forEach(contact -> {
                    if (contact.system() == ContactSystem.EMAIL) {
                        reached.putIfAbsent(Channel.MAIL, contact.value());
                    } else if (takesText(contact)) {
                        reached.putIfAbsent(Channel.SMS, contact.value());
                    }
                });
        return reached;
    }

    private static boolean takesText(ContactPoint contact) {
        return contact.system() == ContactSystem.SMS
                || (contact.system() == ContactSystem.PHONE && contact.use() == ContactUse.MOBILE);
    }

    private static int rank(ContactPoint contact) {
        return contact.rank() == null ? UNRANKED : contact.rank();
    }

    private PatientReach() {}
}
