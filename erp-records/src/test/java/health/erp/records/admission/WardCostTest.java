package health.erp.records.admission;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.AWard;
import health.erp.records.Records;
import health.erp.records.encounter.EncounterStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How many statements the ward's use cases send. A read costs two besides its own: the hospital, or the mark, and the audit. */
@OnEachDatabase(Records.class)
class WardCostTest {
    private final TestErp test;

    WardCostTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
    }

    @Test
    void theBoardCostsTheSameHoweverManyBedsThereAre() {
        var small = AWard.with(test, 2);
        var large = AWard.with(test, 24);
        small.admit(small.patient("Lata"), 1);
        for (int bed = 1; bed <= 20; bed++) {
            large.admit(large.patient("Lata" + bed), bed);
        }

        // rooms and beds, who lies there, cleaning, maintenance
        assertThat(board(small)).isEqualTo(4);
        assertThat(board(large)).isEqualTo(4);
    }

    @Test
    void theLengthsOfStayCostTheSameHoweverManyThereAre() {
        var small = AWard.with(test, 2);
        var large = AWard.with(test, 24);
        for (int bed = 1; bed <= 20; bed++) {
            large.admit(large.patient("Lata" + bed), bed);
        }

        // rooms and beds, who lies there
        assertThat(lengths(small)).isEqualTo(2);
        assertThat(lengths(large)).isEqualTo(2);
    }

    @Test
    void theBoardShowsWhoIsAwayAndNamesOnlyWhenAsked() {
        var ward = AWard.with(test, 2);
        var lata = ward.patient("Lata");
        var stay = ward.admit(lata, 1);
        ward.later(Duration.ofHours(1));
        ward.admissions().leave(ward.nurse, new StartLeave(stay.id(), stay.version()));
        var board = test.erp().module(Records.class).bedBoard();

        var plain = board.board(ward.nurse, new BoardOfWard(ward.id, false))
                .beds()
                .get(0)
                .occupants()
                .get(0);
        var named = board.board(ward.nurse, new BoardOfWard(ward.id, true))
                .beds()
                .get(0)
                .occupants()
                .get(0);

        assertThat(plain)
                .isEqualTo(new BedBoardView.Occupant(stay.id(), null, null, 1, TestErp.MORNING, null, true, false));
        assertThat(named.patient()).isEqualTo(lata);
        assertThat(named.name()).isEqualTo("Lata Rao");
        assertThat(ward.admissions().find(ward.nurse, new FindStay(stay.id())).status())
                .isEqualTo(EncounterStatus.ONLEAVE);
        assertThat(test.audit(ward.nurse.hospital())).contains("READ|BoardOfWard|null", "READ|BoardOfWard|" + lata);
    }

    @Test
    void anAdmissionCostsThis() {
        var ward = AWard.with(test, 2);
        ward.admit(ward.patient("Mala"), 1);
        var lata = ward.patient("Lata");

        var cost = test.statements(() -> ward.admissions().admit(ward.nurse, AdmitPatient.to(ward.bed(2), lata)));

        assertThat(cost).isLessThanOrEqualTo(20);
    }

    private int lengths(AWard ward) {
        var statistics = test.erp().module(Records.class).wardStatistics();
        return test.statements(() -> statistics.lengthsOfStay(ward.nurse, new LengthsOfStayIn(ward.id))) - 2;
    }

    private int board(AWard ward) {
        var board = test.erp().module(Records.class).bedBoard();
        return test.statements(() -> board.board(ward.nurse, new BoardOfWard(ward.id, false))) - 2;
    }
}
