package health.erp.lab.result;

import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.InstrumentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code lab.control.rejected}, as far as results have to do with it. */
public record RejectedControl(TestCode test, InstrumentId instrument, @Nullable Instant doubtfulSince, Instant at) {}
