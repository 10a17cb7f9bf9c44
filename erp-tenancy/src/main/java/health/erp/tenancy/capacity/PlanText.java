package health.erp.tenancy.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** A plan as plain text: its figures, then what is measured, then what is assumed. */
final class PlanText {
    private final StringBuilder text = new StringBuilder();

    static String of(CapacityPlan plan) {
        var page = new PlanText();
        page.figures(plan);
        page.measured(plan);
        page.assumed(plan);
        return page.text.toString();
    }

    private void figures(CapacityPlan plan) {
        var size = plan.size();
        line(
                "%,d hospitals, %s: %d beds, %d visits, %d tests and %d users a day each; %d %% more a year",
                plan.hospitals(),
                size.name(),
                size.beds(),
                size.visits(),
                size.tests(),
                size.users(),
                size.growthPercent());
        row("busiest second, operations", rounded(plan.peakPerSecond(), 1));
        row("cores busy then, application and database", rounded(plan.coresAtPeak(), 2));
        row("connections held then", rounded(plan.connectionsAtPeak(), 2));
        row("database, GiB", CapacityPlan.gib(plan.databaseBytes()));
        row("documents, GiB", CapacityPlan.gib(plan.documentBytes()));
        row("machines for the work", plan.machinesForWork());
        row("machines for the disk", plan.machinesForDisk());
        row("machines", plan.machines());
        row("hospitals a machine bears", plan.hospitalsPerMachine());
        row("headroom of the usable cores, %", plan.headroomPercent());
        row("cost a month", plan.aMonth());
        row("cost of a hospital a month", plan.perHospital());
    }

    private void measured(CapacityPlan plan) {
        line("");
        line("Measured (examples/benchmarks/README.md; %s)", plan.costs().machine());
        for (var cost : plan.costs().all()) {
            line(
                    "  %-9s %8s/s = %5s ms of a core; connection held %4s ms; %,6d bytes stay  (%s)",
                    cost.operation(),
                    cost.perSecond().toPlainString(),
                    rounded(cost.coreMillis(), 3),
                    cost.heldMillis().toPlainString(),
                    cost.storedBytes(),
                    cost.source());
        }
    }

    private void assumed(CapacityPlan plan) {
        var assumed = plan.assumptions();
        var machine = plan.machine();
        line("");
        line("Assumed");
        for (var unit : UnitOfWork.values()) {
            line(
                    "  %-12s = %2d writes, %2d lookups, %2d searches, %2d deliveries: %s ms of a core",
                    unit,
                    unit.count(Operation.WRITE),
                    unit.count(Operation.LOOKUP),
                    unit.count(Operation.SEARCH),
                    unit.count(Operation.DELIVERY),
                    rounded(plan.costs().coreMillis(unit), 1));
        }
        line("  every write costs what a registration does; a delivery does no work but arrive");
        line(
                "  the hospital's numbers above; %d %% of visits are of new patients; every bed is taken",
                plan.size().newPatientsPercent());
        line(
                "  %d %% of a day in the busiest hour, the same for all hospitals; its busiest second %d times its average",
                assumed.busiestHourPercent(), assumed.burst());
        line(
                "  at most %d %% of the cores and %d %% of the disk in use",
                assumed.usablePercent(), assumed.usableDiskPercent());
        line("  %,d kB of documents for a visit", assumed.documentKbPerVisit());
        line(
                "  machines must do for %d years; records are kept %d",
                assumed.horizonYears(), plan.size().retentionYears());
        line(
                "  a machine: %d cores, %,d GiB of disk, %s a month in all; hospitals share nothing else",
                machine.cores(), machine.diskGib(), machine.aMonth());
        line(
                "  not in it: a second machine that stands by, a network between application and database, reports over years");
    }

    private static String rounded(BigDecimal number, int digits) {
        return number.setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    private void row(String name, Object value) {
        line("  %-44s %14s", name, value);
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
