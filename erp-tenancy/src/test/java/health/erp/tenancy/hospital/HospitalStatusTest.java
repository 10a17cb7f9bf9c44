package health.erp.tenancy.hospital;

import static health.erp.tenancy.hospital.HospitalStatus.ACTIVE;
import static health.erp.tenancy.hospital.HospitalStatus.LEAVING;
import static health.erp.tenancy.hospital.HospitalStatus.MOVING;
import static health.erp.tenancy.hospital.HospitalStatus.PROVISIONING;
import static health.erp.tenancy.hospital.HospitalStatus.READ_ONLY;
import static health.erp.tenancy.hospital.HospitalStatus.SHREDDED;
import static health.erp.tenancy.hospital.HospitalStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.place.Fence;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HospitalStatusTest {
    private static final Map<HospitalStatus, Set<HospitalStatus>> TABLE = Map.of(
            PROVISIONING, Set.of(ACTIVE, LEAVING),
            ACTIVE, Set.of(READ_ONLY, SUSPENDED, MOVING, LEAVING),
            READ_ONLY, Set.of(ACTIVE, SUSPENDED, MOVING, LEAVING),
            SUSPENDED, Set.of(ACTIVE, READ_ONLY, MOVING, LEAVING),
            MOVING, Set.of(ACTIVE, READ_ONLY, SUSPENDED),
            LEAVING, Set.of(PROVISIONING, ACTIVE, READ_ONLY, SUSPENDED, SHREDDED),
            SHREDDED, Set.of());

    @Test
    void everyPairIsDecided() {
        assertThat(TABLE.keySet()).containsExactlyInAnyOrder(HospitalStatus.values());
        assertThat(HospitalStatus.values()).allSatisfy(from -> assertThat(Arrays.stream(HospitalStatus.values())
                        .filter(from::mayBecome)
                        .collect(Collectors.toSet()))
                .isEqualTo(TABLE.get(from)));
    }

    @Test
    void nothingBecomesItselfAndNothingComesAfterTheEnd() {
        assertThat(HospitalStatus.values()).noneMatch(s -> s.mayBecome(s));
        assertThat(HospitalStatus.values()).noneMatch(SHREDDED::mayBecome);
    }

    @Test
    void onlyWhoIsToBeLetInIsLetIn() {
        assertThat(Arrays.stream(HospitalStatus.values()).collect(Collectors.groupingBy(HospitalStatus::fence)))
                .isEqualTo(Map.of(
                        Fence.State.OPEN, List.of(PROVISIONING, ACTIVE, MOVING),
                        Fence.State.READ_ONLY, List.of(READ_ONLY, LEAVING),
                        Fence.State.CLOSED, List.of(SUSPENDED, SHREDDED)));
    }
}
