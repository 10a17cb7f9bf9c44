package health.erp.examples.people;

import health.erp.records.intake.Arrival;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The people of a list in one format. */
interface People {
    /** The next one, null after the last. */
    @Nullable
    Arrival next() throws IOException;
}
