package health.erp.core.place;

/**
 * Where a hospital's rows are.
 *
 * @param epoch rises with every move, and must be that of the {@link Fence} there; 0 for a hospital that never moves and
 *     has no fence, such as the one that operates the others
 */
public record Placement(Place place, long epoch) {
    public static final Placement MAIN = new Placement(Place.MAIN, 0);
}
