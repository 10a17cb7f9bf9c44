package health.erp.lab.result;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.Forger;
import health.erp.lab.Lab;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever could change what was said of a result, past every lock, would be noticed. I1 */
@OnEachDatabase(Lab.class)
class TamperedResultTest {
    private final ABench here;
    private final Forger forger;
    private final ResultView result;

    TamperedResultTest(TestErp test) {
        this.here = new ABench(test);
        var k = here.released(here.tube("K"), "K", "4.0").get(0);
        this.result = here.lab
                .corrections()
                .correct(here.pathologist, CorrectResult.of(k, "4.4", "Typed wrong"))
                .get(0);
        this.forger = new Forger(test, here.technician, "lab_result_version");
    }

    @Test
    void whatStandsAsItWasSaidIsIntact() {
        assertThat(check()).isEqualTo(new ResultCheckView(result.id(), 2, List.of()));
    }

    @Test
    void anotherValueInItsPlaceIsNoticed() throws SQLException {
        forged(
                "update lab_result_version set content = replace(content, '\"amount\":4.0', '\"amount\":4.1') where no = 1");

        assertThat(check().broken()).containsExactly(1);
    }

    @Test
    void anotherReasonIsNoticed() throws SQLException {
        forged("update lab_result_version set reason = 'Nothing' where no = 2");

        assertThat(check().broken()).containsExactly(2);
    }

    @Test
    void whatIsMissingIsNoticed() throws SQLException {
        forged("delete from lab_result_version where no = 1");

        assertThat(check().broken()).containsExactly(1, 2);
    }

    private ResultCheckView check() {
        return here.lab.results().check(here.pathologist, new CheckResult(result.id()));
    }

    private void forged(String sql) throws SQLException {
        forger.does(sql + " and run_id = '%s'".formatted(result.id()));
    }
}
