package health.erp.tenancy.metering;

import health.erp.core.notice.NoticeText;
import health.erp.core.notice.NoticeType;
import health.erp.core.value.Money;

/**
 * Tells administrators how far a hospital came with its budget.
 *
 * @param code of the hospital
 * @param percent of the budget that has been reached
 */
public record BudgetTold(String code, String month, int percent, Money cost, Money budget) {
    public static final NoticeType<BudgetTold> TYPE = NoticeType.of(
            "tenancy.budget",
            BudgetTold.class,
            NoticeText.mail(
                    "en",
                    "{code}: {percent} % of the budget of {month}",
                    """
                    What hospital {code} uses of the system has come to {cost} in {month}, {percent} % of its budget of {budget}.

                    From 100 % on, work nobody waits for (reports, exports) is done more slowly. From 120 % on, somebody who
                    operates the system is asked to decide. Work with patients goes on as ever.
                    """),
            NoticeText.sms(
                    "en",
                    "{code}: {cost} of {budget} used in {month} ({percent} %). Work with patients goes on as ever."));
}
