package health.erp.core.notice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter that says something of somebody's health: a ward, a test, a doctor's department. It has no place where
 * bystanders read: a subject line, a text message, a telephone's locked screen.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Clinical {}
