package health.erp.tenancy.leaving;

import health.erp.core.id.HospitalId;
import health.erp.tenancy.rows.RejectedRow;
import java.util.List;

/**
 * What came of bringing a hospital in: all of it is here, or nothing.
 *
 * @param arrived whether it is here now, with the counts and hashes of its manifest
 * @param differences what of the export is not as its manifest says, or does not fit here
 * @param rejected rows the database did not take; the first thousand
 */
public record Arrival(
        HospitalId hospital,
        boolean arrived,
        long rows,
        long documents,
        List<Difference> differences,
        List<RejectedRow> rejected) {}
