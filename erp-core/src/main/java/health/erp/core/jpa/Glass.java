package health.erp.core.jpa;

import health.erp.core.NotPermittedException;
import health.erp.core.id.PatientId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Sees to it that a call made in an emergency, without its permission, meets only patients the caller has broken the glass
 * for, and only while that lasts.
 */
final class Glass {
    private static final String BROKEN =
            "select patient_id from erp_glass_breaking where hospital_id = ? and staff_id = ? and expires_at > ? and patient_id in (%s)";

    private final Sessions sessions;
    private final Places places;
    private final Clock clock;

    Glass(Sessions sessions, Places places, Clock clock) {
        this.sessions = sessions;
        this.places = places;
        this.clock = clock;
    }

    /** Once the work is done and it is known whose data it met; if it may not have, all of it is undone. */
    void mustBeBroken(Unit unit, Call call) {
        if (!call.breaksGlass() || call.findsPatients() || call.patients().isEmpty()) {
            return;
        }
        var broken = broken(unit, call, call.patients());
        call.patients().stream()
                .filter(patient -> !broken.contains(patient.value()))
                .findFirst()
                .ifPresent(patient -> {
                    throw new NotPermittedException(
                            "core.emergency.notBroken",
                            "The staff member (%s) has not broken the glass for the patient (%s), or the time is over.\nMaybe break it first, with a reason: erp.core().emergencies().breakGlass(...)."
                                    .formatted(call.caller().staff(), patient));
                });
    }

    private Set<UUID> broken(Unit unit, Call call, Collection<PatientId> patients) {
        var marks = patients.stream().map(p -> "?").collect(Collectors.joining(", "));
        return sessions.sql(() -> {
            try (var statement = unit.connection().prepareStatement(BROKEN.formatted(marks))) {
                statement.setObject(1, unit.hospital().value());
                statement.setObject(2, call.caller().staff().value());
                statement.setObject(3, now());
                var index = 4;
                for (var patient : patients) {
                    statement.setObject(index++, patient.value());
                }
                var found = new HashSet<UUID>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getObject(1, UUID.class));
                    }
                }
                return found;
            }
        });
    }

    private Object now() {
        return places.kind() == Database.MARIADB
                ? LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                : clock.instant().atOffset(ZoneOffset.UTC);
    }
}
