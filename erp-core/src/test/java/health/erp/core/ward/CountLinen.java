package health.erp.core.ward;

import java.util.UUID;

/** Counts the linen of a bed that was made. */
public record CountLinen(UUID bed, int turn) {}
