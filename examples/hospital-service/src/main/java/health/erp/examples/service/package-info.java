/**
 * A host of the library in Spring Boot, and the model for hosts: the library's jars see nothing of Spring, and its
 * transactions are Spring's.
 *
 * <p>Start at {@link health.erp.examples.service.runtime}, where the library is put in; then {@code access} (who is
 * calling), {@code patient} (the register over HTTP), {@code web} (what all requests share) and {@code demo}.
 */
@NullMarked
package health.erp.examples.service;

import org.jspecify.annotations.NullMarked;
