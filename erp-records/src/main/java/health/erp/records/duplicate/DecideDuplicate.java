package health.erp.records.duplicate;

import jakarta.validation.constraints.NotNull;

/**
 * Says whether two entries are one person. It stands until somebody takes it back; whatever is found later does not
 * change it.
 *
 * @param version of the view that was looked at
 * @param same one person, whose entries are then to be merged; else two
 */
public record DecideDuplicate(@NotNull LinkId link, int version, boolean same) {}
