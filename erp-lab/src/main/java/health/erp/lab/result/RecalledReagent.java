package health.erp.lab.result;

import health.erp.lab.quality.InstrumentId;
import health.erp.lab.reagent.ReagentLotId;
import java.time.Instant;

/** {@code lab.reagent.recalled}, as far as results have to do with it. */
public record RecalledReagent(ReagentLotId lot, InstrumentId instrument, Instant at) {}
