package health.erp.lab.wire;

import org.jspecify.annotations.Nullable;

/** By which numbers an order is known, and the order it follows from. */
public record OrderNumbers(
        @Nullable EntityId placer,
        @Nullable EntityId filler,
        @Nullable EntityId group,
        @Nullable EntityId parentPlacer,
        @Nullable EntityId parentFiller) {
    public static final OrderNumbers NONE = new OrderNumbers(null, null, null, null, null);

    public static OrderNumbers of(@Nullable EntityId placer, @Nullable EntityId filler) {
        return new OrderNumbers(placer, filler, null, null, null);
    }
}
