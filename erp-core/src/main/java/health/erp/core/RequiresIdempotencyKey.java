package health.erp.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a command that moves money or stock, dispenses or releases a result: done twice it would do harm, so it is refused
 * without a key ({@link Caller#withKey}). What calls by itself, such as a job, makes the key of what it works on.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresIdempotencyKey {}
