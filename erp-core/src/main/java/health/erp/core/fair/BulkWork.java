package health.erp.core.fair;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a command or query, or on the payload of a job, that takes long and can wait: an export, a recount, a list of
 * everybody. Little of it runs at once in a hospital, its statements may take longer than others, and it is what slows
 * down first ({@link Allotment#slowdown}).
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BulkWork {}
