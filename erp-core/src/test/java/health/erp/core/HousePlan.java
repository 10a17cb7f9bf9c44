package health.erp.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Pattern;

/** Where a class stands: {@code health.erp.lab.order.LabOrder} is in the module lab, in its activity order. */
final class HousePlan {
    static final String CORE = "core";

    /** All but what the processors of Hibernate and MapStruct write for us. */
    static final DescribedPredicate<JavaClass> WRITTEN_BY_HAND =
            describe("are written by hand", c -> !address(c).matches(".*(_|MapperImpl)"));

    static final DescribedPredicate<JavaClass> IN_AN_ACTIVITY = describe("are in an activity", HousePlan::isInActivity);

    // a house that breaks a rule on purpose stands in a plot of its own: health.erp.broken.<rule>.lab.order
    private static final Pattern ROOM =
            Pattern.compile("(health\\.erp\\.(?:broken\\.\\w+\\.)?(\\w+))(?:\\.(\\w+))?(?:\\.\\w+)*");

    /** The module's name; empty for whatever is not of this house. */
    static String module(JavaClass type) {
        return part(type, 2);
    }

    /** The package just below the module's; empty at its door. */
    static String activity(JavaClass type) {
        return part(type, 3);
    }

    static String modulePackage(JavaClass type) {
        return part(type, 1);
    }

    static boolean isInHouse(JavaClass type) {
        return !module(type).isEmpty();
    }

    static boolean isInCore(JavaClass type) {
        return module(type).equals(CORE);
    }

    static boolean isInCore(JavaClass type, String child) {
        return isInCore(type) && activity(type).equals(child);
    }

    static boolean isInActivity(JavaClass type) {
        return !isInCore(type) && !activity(type).isEmpty();
    }

    /** The name of the outermost class from the module on: {@code core.ErpBuilder}. */
    static String address(JavaClass type) {
        var outermost = type.getBaseComponentType().getName().split("\\$", 2)[0];
        return isInHouse(type)
                ? module(type) + outermost.substring(modulePackage(type).length())
                : outermost;
    }

    private static String part(JavaClass type, int group) {
        var room = ROOM.matcher(type.getBaseComponentType().getPackageName());
        return room.matches() && room.group(group) != null ? room.group(group) : "";
    }

    private HousePlan() {}
}
