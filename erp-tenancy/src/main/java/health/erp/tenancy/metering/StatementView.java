package health.erp.tenancy.metering;

import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.value.Money;
import health.erp.tenancy.price.CostLine;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * What a month cost a hospital.
 *
 * @param revision 1, or more where a later one corrects it
 * @param total the share of the fixed part and all lines
 * @param budget of the month, as it was when the month was closed
 */
public record StatementView(
        HospitalId hospital,
        String code,
        String legalName,
        YearMonth month,
        int revision,
        List<CostLine> lines,
        Money fixedShare,
        Money total,
        Money budget,
        Instant closedAt,
        StaffId closedBy) {}
