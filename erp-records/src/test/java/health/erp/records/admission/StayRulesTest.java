package health.erp.records.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import health.erp.core.RuleException;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.AWard;
import health.erp.records.Records;
import health.erp.records.drug.SampleKnowledge;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A host says whom its wards take, and how long movements are noted and taken back. R-BED-5, R-ADT-4, R-ADT-7 */
class StayRulesTest {
    private static final StayRules HASTY = new StayRules(Duration.ofHours(1), Duration.ofHours(2));

    @Test
    void theHostsRulesHold() {
        WardPolicy everybody = (candidate, bed, at) -> List.of();
        var records = new Records(List.of(), new SampleKnowledge(), everybody, HASTY);
        try (var test = TestErp.with(TestServer.H2, List.of(records), b -> {})) {
            var ward = AWard.with(test, 2);
            ward.later(Duration.ofHours(3));
            var lata = ward.patient("Lata");
            var longAgo = ward.now().minus(Duration.ofMinutes(61));

            assertThatThrownBy(() -> ward.admissions()
                            .admit(
                                    ward.nurse,
                                    AdmitPatient.to(ward.bed(1), lata).at(longAgo)))
                    .isInstanceOf(InvalidCommandException.class)
                    .hasMessageContaining("more than 1 hours back");
            var stay = ward.admit(lata, 1);
            ward.later(Duration.ofMinutes(5));
            var gone = ward.discharge(stay);
            ward.later(Duration.ofMinutes(121));
            assertThatThrownBy(() -> ward.cancellations()
                            .cancelDischarge(ward.nurse, new CancelDischarge(gone.id(), gone.version(), "Still here")))
                    .isInstanceOfSatisfying(
                            RuleException.class, e -> assertThat(e.code()).isEqualTo("records.admission.tooLate"));
        }
    }

    @Test
    void nobodyRewritesTheMonthBeforeLast() {
        assertThatThrownBy(() -> new StayRules(Duration.ofDays(31), Duration.ofDays(7)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StayRules(Duration.ofDays(2), Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
