package health.erp.lab.result;

import health.erp.lab.reagent.RunId;

/** Where a page of a work list ends. */
public record WorkPlace(int urgency, RunId run) {}
