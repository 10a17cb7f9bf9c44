package health.erp.records.intake;

/**
 * How many lines ended how; the first is the sum of the next three.
 *
 * @param suspected of the registered, how many look exactly like somebody registered before, or share a number with one
 */
public record IntakeReport(long lines, long registered, long alreadyThere, long rejected, long suspected) {
    static final IntakeReport NOTHING = new IntakeReport(0, 0, 0, 0, 0);

    IntakeReport with(Arrived arrived) {
        if (arrived instanceof Arrived.Registered r) {
            return new IntakeReport(
                    lines + 1, registered + 1, alreadyThere, rejected, suspected + (r.sameAs() == null ? 0 : 1));
        }
        if (arrived instanceof Arrived.AlreadyThere) {
            return new IntakeReport(lines + 1, registered, alreadyThere + 1, rejected, suspected);
        }
        return new IntakeReport(lines + 1, registered, alreadyThere, rejected + 1, suspected);
    }
}
