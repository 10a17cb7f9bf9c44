package health.erp.records.chart;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.records.allergy.AllergyStatus;
import health.erp.records.allergy.AllergyVerification;
import health.erp.records.condition.ConditionStatus;
import health.erp.records.condition.ConditionVerification;
import health.erp.records.note.NoteStatus;
import java.util.EnumSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every state things in a chart can be in. */
class ChartStatusProperties {
    @Property
    void noStatusMayBecomeItself(
            @ForAll AllergyStatus allergy,
            @ForAll AllergyVerification known,
            @ForAll ConditionStatus condition,
            @ForAll ConditionVerification sure,
            @ForAll NoteStatus note) {
        assertThat(allergy.mayBecome(allergy)).isFalse();
        assertThat(known.mayBecome(known)).isFalse();
        assertThat(condition.mayBecome(condition)).isFalse();
        assertThat(sure.mayBecome(sure)).isFalse();
        assertThat(note.mayBecome(note)).isFalse();
    }

    @Property
    void anErrorStaysOne(
            @ForAll AllergyVerification known, @ForAll ConditionVerification sure, @ForAll NoteStatus note) {
        assertThat(AllergyVerification.ENTERED_IN_ERROR.mayBecome(known)).isFalse();
        assertThat(ConditionVerification.ENTERED_IN_ERROR.mayBecome(sure)).isFalse();
        assertThat(NoteStatus.ENTERED_IN_ERROR.mayBecome(note)).isFalse();
    }

    @Property
    void everythingCanTurnOutToBeAnError(
            @ForAll AllergyVerification known, @ForAll ConditionVerification sure, @ForAll NoteStatus note) {
        assertThat(known.mayBecome(AllergyVerification.ENTERED_IN_ERROR))
                .isEqualTo(known != AllergyVerification.ENTERED_IN_ERROR);
        assertThat(sure.mayBecome(ConditionVerification.ENTERED_IN_ERROR))
                .isEqualTo(sure != ConditionVerification.ENTERED_IN_ERROR);
        assertThat(note.mayBecome(NoteStatus.ENTERED_IN_ERROR)).isEqualTo(note != NoteStatus.ENTERED_IN_ERROR);
    }

    /** Only what was away comes back, and only as what comes back. FHIR condition-clinical. */
    @Property
    void aConditionComesBackAsRecurrenceOrRelapse(@ForAll ConditionStatus from) {
        for (var to : EnumSet.of(ConditionStatus.RECURRENCE, ConditionStatus.RELAPSE)) {
            assertThat(from.isPresent() && from.mayBecome(to)).isFalse();
        }
        assertThat(ConditionStatus.RESOLVED.mayBecome(from)).isEqualTo(from == ConditionStatus.RECURRENCE);
    }

    @Property
    void whatIsSignedIsNeverADraftAgain(@ForAll NoteStatus from) {
        assertThat(from.mayBecome(NoteStatus.DRAFT)).isFalse();
    }
}
