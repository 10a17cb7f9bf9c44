package health.erp.tenancy.metering;

import health.erp.core.value.Money;
import java.time.YearMonth;

/**
 * What closing a month came to.
 *
 * @param hospitals that were there in the month
 * @param stated of them anew: all of them the first time, then those that had to be corrected
 * @param total of all hospitals
 */
public record MonthClosed(YearMonth month, int hospitals, int stated, Money total) {}
