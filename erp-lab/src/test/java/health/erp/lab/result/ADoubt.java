package health.erp.lab.result;

import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.result.EnterResults.Entry;
import java.util.List;

/** A result that is out, and many who find out at the same moment that its control had failed. */
final class ADoubt {
    private static final int PEOPLE = 8;

    private final ABench here;
    private final RejectedControl control;

    ADoubt(TestErp test) {
        this.here = new ABench(test);
        var analyzer = here.anInstrument();
        var tube = here.tube("K");
        var command =
                EnterResults.of(tube.specimen(), Measured.by(analyzer, null)).with(Entry.of("K", "4.1"));
        var entered = here.lab.results().enter(here.technician, command);
        here.lab
                .verification()
                .verify(
                        here.technician,
                        VerifyResults.of(entered).releasedEarly().although("The neighbour gave the same"));
        this.control = new RejectedControl(
                new TestCode("K"), analyzer, null, test.erp().now());
    }

    Race<Boolean> race() {
        return Race.of(PEOPLE, i -> {
            here.lab.lookBacks().follow(here.pathologist, control);
            return true;
        });
    }

    List<LookBackView> open() {
        return here.lab
                .lookBacks()
                .open(here.technician, new ListLookBacks(null, 100))
                .items();
    }
}
