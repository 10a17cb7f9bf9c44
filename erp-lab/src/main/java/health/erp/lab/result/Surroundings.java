package health.erp.lab.result;

import health.erp.core.Caller;
import health.erp.lab.catalogue.PublishedCatalogue;
import health.erp.lab.formula.FormulaBook;
import health.erp.lab.order.OrderProgress;
import health.erp.lab.specimen.AddOns;
import health.erp.lab.specimen.SpecimenIdentity;
import java.util.function.BiConsumer;

/**
 * What results are made with: what is measured, what was ordered, the formulas, and the laboratory's own rules.
 *
 * @param told hears, in the transaction, of what somebody has answered for and of every change of it
 */
public record Surroundings(
        PublishedCatalogue catalogue,
        OrderProgress orders,
        AddOns addOns,
        FormulaBook formulas,
        ResultRules rules,
        MeasuringConditions conditions,
        SpecimenIdentity identity,
        BiConsumer<Caller, Answered> told) {}
