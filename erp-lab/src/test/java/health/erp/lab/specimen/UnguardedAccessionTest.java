package health.erp.lab.specimen;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import org.junit.jupiter.api.Test;

/** The race of {@link AccessionRaceTest}: it is the database that lets a number be used once. */
@OnEachDatabase(Lab.class)
class UnguardedAccessionTest {
    private final TestErp test;

    UnguardedAccessionTest(TestErp test) {
        this.test = test;
    }

    @Test
    void withoutTheConstraintTwoTubesHaveOneNumber() {
        test.database().execute("alter table lab_specimen drop constraint lab_specimen_accession_uq");
        var lab = new ALab(test);
        lab.published("K");

        assertThat(AccessionRaceTest.sameLabel(lab, 1).results()).hasSizeGreaterThan(1);
    }
}
