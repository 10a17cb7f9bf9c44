package health.erp.records.encounter;

import static health.erp.records.encounter.EncounterStatus.ARRIVED;
import static health.erp.records.encounter.EncounterStatus.CANCELLED;
import static health.erp.records.encounter.EncounterStatus.ENTERED_IN_ERROR;
import static health.erp.records.encounter.EncounterStatus.FINISHED;
import static health.erp.records.encounter.EncounterStatus.IN_PROGRESS;
import static health.erp.records.encounter.EncounterStatus.ONLEAVE;
import static health.erp.records.encounter.EncounterStatus.PLANNED;
import static health.erp.records.encounter.EncounterStatus.TRIAGED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EncounterStatusTest {
    @Test
    void onlyTheseStepsAreTaken() { // FHIR R4 encounter-status
        var steps = Arrays.stream(EncounterStatus.values())
                .collect(Collectors.toMap(from -> from, from -> Arrays.stream(EncounterStatus.values())
                        .filter(from::mayBecome)
                        .collect(Collectors.toSet())));

        assertThat(steps)
                .isEqualTo(Map.of(
                        PLANNED, Set.of(ARRIVED, TRIAGED, IN_PROGRESS, CANCELLED, ENTERED_IN_ERROR),
                        ARRIVED, Set.of(TRIAGED, IN_PROGRESS, CANCELLED, ENTERED_IN_ERROR),
                        TRIAGED, Set.of(IN_PROGRESS, CANCELLED, ENTERED_IN_ERROR),
                        IN_PROGRESS, Set.of(ONLEAVE, FINISHED, ENTERED_IN_ERROR),
                        ONLEAVE, Set.of(IN_PROGRESS, FINISHED, ENTERED_IN_ERROR),
                        FINISHED, Set.of(ENTERED_IN_ERROR),
                        CANCELLED, Set.of(ENTERED_IN_ERROR),
                        ENTERED_IN_ERROR, Set.of()));
    }
}
