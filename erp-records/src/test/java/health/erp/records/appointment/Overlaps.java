package health.erp.records.appointment;

import health.erp.core.id.HospitalId;
import health.erp.core.testing.TestErp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Looks through everything that was claimed, however it got there. */
final class Overlaps {
    private record Row(String resource, Instant start, Instant end, int capacity) {}

    /** Each moment of a resource at which more are there than one of them puts up with. R-APT-2 */
    static List<String> of(TestErp test, HospitalId hospital) {
        var rows = test
                .rows(
                        hospital,
                        "select resource_id, starts_at, ends_at, capacity from appointment_claim where hospital_id = :hospital")
                .stream()
                .map(Overlaps::row)
                .toList();
        var found = new ArrayList<String>();
        rows.stream().collect(Collectors.groupingBy(Row::resource)).forEach((resource, claims) -> {
            for (var claim : claims) { // most are there when somebody comes
                var there = claims.stream()
                        .filter(c -> !c.start.isAfter(claim.start) && c.end.isAfter(claim.start))
                        .toList();
                var most = there.stream().mapToInt(Row::capacity).min().orElseThrow();
                if (there.size() > most) {
                    found.add("%d at %s where %d are the most".formatted(there.size(), claim.start, most));
                }
            }
        });
        return found;
    }

    private static Row row(String line) {
        var parts = line.split("\\|", -1);
        return new Row(parts[0], instant(parts[1]), instant(parts[2]), Integer.parseInt(parts[3]));
    }

    /** Each database writes a moment in its own way. */
    private static Instant instant(String text) {
        var iso = text.replace(' ', 'T');
        if (iso.matches(".*[+-]\\d\\d$")) {
            return OffsetDateTime.parse(iso + ":00").toInstant();
        }
        return iso.matches(".*[+-]\\d\\d:\\d\\d$")
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }

    private Overlaps() {}
}
