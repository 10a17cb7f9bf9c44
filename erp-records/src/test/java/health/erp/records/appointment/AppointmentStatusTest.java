package health.erp.records.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AppointmentStatusTest {
    /** As the trade has it: FHIR R4 names, and what may follow what. */
    private static final Map<AppointmentStatus, String> NEXT = new EnumMap<>(Map.of(
            AppointmentStatus.PROPOSED, "PENDING BOOKED WAITLIST CANCELLED",
            AppointmentStatus.PENDING, "BOOKED CANCELLED",
            AppointmentStatus.WAITLIST, "PENDING BOOKED CANCELLED",
            AppointmentStatus.BOOKED, "ARRIVED CANCELLED NOSHOW",
            AppointmentStatus.ARRIVED, "CHECKED_IN FULFILLED CANCELLED",
            AppointmentStatus.CHECKED_IN, "FULFILLED CANCELLED",
            AppointmentStatus.NOSHOW, "BOOKED"));

    @Test
    void goesWhereItMayAndNowhereElse() {
        for (var from : AppointmentStatus.values()) {
            var may = Set.of(NEXT.getOrDefault(from, "-").split(" "));
            assertThat(Arrays.stream(AppointmentStatus.values())
                            .filter(from::mayBecome)
                            .map(Enum::name))
                    .as(from.name())
                    .containsExactlyInAnyOrderElementsOf(may.contains("-") ? Set.of() : may);
        }
    }

    @Test
    void takesUpTimeWhileItIsHeldBookedOrGoingOn() {
        assertThat(Arrays.stream(AppointmentStatus.values()).filter(AppointmentStatus::isLive))
                .containsExactly(
                        AppointmentStatus.PENDING,
                        AppointmentStatus.BOOKED,
                        AppointmentStatus.ARRIVED,
                        AppointmentStatus.CHECKED_IN);
    }
}
