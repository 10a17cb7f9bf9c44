package health.erp.tenancy.rows;

import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Places;
import health.erp.core.jpa.Standstill;
import health.erp.core.place.Fence;
import health.erp.core.place.Place;
import java.sql.SQLException;
import java.util.List;

/** What a {@link Passage} leaves where the hospital is not, or not any more, and how it is taken away. */
public final class Leftovers {
    /**
     * Ends a passage at the source, where the hospital stays: nothing is written down any more, and the fence stands as it
     * stood. Needs nothing of the target.
     */
    public static void giveUp(Places places, HospitalId hospital, Place from, Fence fence) {
        try (var source = Seat.at(places, from, hospital)) {
            Passage.claim(source, Passage.READERS);
            source.begin();
            Standstill.fence(source.connection(), hospital, fence);
            source.commit();
            new Capture(source).end();
        } catch (SQLException e) {
            throw Refusals.told(e);
        }
    }

    /** Takes away what arrived at the target of a passage that was given up, its fence too. */
    public static long clearTarget(Places places, HospitalId hospital, Place to) {
        var tables = TableCopy.of(HospitalTables.at(places, to));
        try (var seat = Seat.elsewhere(places, to, hospital)) {
            Passage.claim(seat, Passage.WRITERS);
            seat.begin();
            seat.update("update erp_fence set state = 'MOVED' where hospital_id = ?");
            seat.commit();
            var rows = clear(seat, tables);
            seat.begin();
            seat.update("delete from erp_fence where hospital_id = ?");
            seat.commit();
            return rows;
        } catch (SQLException e) {
            throw Refusals.told(e);
        }
    }

    /**
     * Takes away what is left of the hospital where it was; its fence stays, for runtimes that have not heard of the move.
     * Triggers a run left there that stopped right after the switch go too; then no transaction of the caller may have looked
     * at these tables.
     *
     * @return how many rows that were
     * @throws RuleException {@code tenancy.move.here} when the fence says that the hospital is there
     */
    public static long clearSource(Places places, HospitalId hospital, Place from) {
        var tables = TableCopy.of(HospitalTables.at(places, from));
        try (var seat = Seat.elsewhere(places, from, hospital)) {
            Passage.claim(seat, Passage.WRITERS);
            mustBeElsewhere(seat, from);
            new Capture(seat).end();
            return clear(seat, tables);
        } catch (SQLException e) {
            throw Refusals.told(e);
        }
    }

    private static long clear(Seat seat, List<TableCopy> tables) throws SQLException {
        var rows = 0L;
        for (var table : TableCopy.backwards(tables)) {
            rows += clear(seat, table);
        }
        return rows;
    }

    private static long clear(Seat seat, TableCopy table) throws SQLException {
        var rows = 0L;
        for (int some = 1; some > 0; rows += some) {
            seat.begin();
            some = table.deleteSome(seat);
            seat.commit();
        }
        return rows;
    }

    private static void mustBeElsewhere(Seat seat, Place place) throws SQLException {
        seat.begin();
        var fence = Standstill.fence(seat.connection(), seat.hospital());
        seat.commit();
        if (fence.isEmpty() || fence.get().state() != Fence.State.MOVED) {
            throw new RuleException(
                    "tenancy.move.here",
                    "The hospital (%s) is at (%s), so its rows stay there.".formatted(seat.hospital(), place));
        }
    }

    private Leftovers() {}
}
