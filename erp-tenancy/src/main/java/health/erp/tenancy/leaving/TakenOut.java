package health.erp.tenancy.leaving;

import health.erp.core.key.TransferKey;

/**
 * An export that is whole.
 *
 * @param transferKey what brings it in elsewhere; shown this once, and to be kept apart from the export
 */
public record TakenOut(ExportView export, TransferKey transferKey) {}
